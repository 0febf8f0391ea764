package org.kapnet.intake.clearance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kapnet.intake.clearance.Clearance.Deferred;
import org.kapnet.intake.clearance.Clearance.Granted;
import org.kapnet.intake.clearance.Clearance.ReferredOut;
import org.kapnet.intake.clearance.Clearance.Refused;
import org.kapnet.intake.clearance.Clearance.Subject;
import org.kapnet.intake.clearance.ReviewScreening.Decision;
import org.kapnet.intake.clearance.ReviewScreening.Opinion;
import org.kapnet.intake.history.Histories;
import org.kapnet.intake.listing.Listing;
import org.kapnet.intake.patient.PatientRecord;
import org.kapnet.intake.patient.Patients;
import org.kapnet.intake.practitioner.Reviewers;
import org.kapnet.intake.problem.IntakeProblem;
import org.kapnet.intake.screening.Rejudgement;
import org.kapnet.intake.screening.Screenings;
import org.kapnet.intake.screening.Screenings.UnderReview;
import org.kapnet.intake.screening.Verdict;
import org.kapnet.intake.vocabulary.Indications;
import org.kapnet.intake.vocabulary.Route;
import org.kapnet.platform.audit.Audit;
import org.kapnet.platform.crypto.FieldCipher;
import org.kapnet.platform.problem.CommonProblem;
import org.kapnet.platform.problem.ProblemException;
import org.kapnet.platform.problem.Reason;
import org.kapnet.platform.security.CurrentActor;
import org.kapnet.platform.security.Roles;
import org.kapnet.platform.web.Ids;
import org.kapnet.platform.web.Page;
import org.kapnet.platform.web.Preconditions;

/** A prescriber's review of a screening, and the clearance that follows from it. */
@ApplicationScoped
public class Clearances {

    private static final String FIELD = "clearance.reason";

    private final ClearanceRepository clearances;
    private final ClearanceBook book;
    private final Screenings screenings;
    private final Histories histories;
    private final ViewsOnFile views;
    private final Rejudgement rejudgement;
    private final Reviewers reviewers;
    private final Listing listing;
    private final Patients patients;
    private final FieldCipher cipher;
    private final CurrentActor currentActor;
    private final Audit audit;
    private final Clock clock;

    Clearances(
            ClearanceRepository clearances,
            ClearanceBook book,
            Screenings screenings,
            Histories histories,
            ViewsOnFile views,
            Rejudgement rejudgement,
            Reviewers reviewers,
            Listing listing,
            Patients patients,
            FieldCipher cipher,
            CurrentActor currentActor,
            Audit audit,
            Clock clock) {
        this.clearances = clearances;
        this.book = book;
        this.screenings = screenings;
        this.histories = histories;
        this.views = views;
        this.rejudgement = rejudgement;
        this.reviewers = reviewers;
        this.listing = listing;
        this.patients = patients;
        this.cipher = cipher;
        this.currentActor = currentActor;
        this.audit = audit;
        this.clock = clock;
    }

    /** A clearance that stands, with all that it is for. */
    public record Allowance(UUID clearanceId, Indications indications) {}

    /**
     * The clearance that allows a treatment of all these by this route now; empty where none does. One for the same main
     * indication comes first.
     */
    @Transactional
    public Optional<Allowance> standing(UUID patientId, Indications wanted, Route route) {
        Instant now = clock.instant();
        return clearances.grantedOf(patientId).stream()
                .map(ClearanceEntity::clearance)
                .filter(clearance -> clearance instanceof Granted granted && granted.holdsAt(now))
                .map(Clearance::subject)
                .filter(subject ->
                        subject.route() == route && subject.indications().cover(wanted))
                .sorted(Comparator.comparing(subject -> subject.indications().main() != wanted.main()))
                .map(subject -> new Allowance(subject.clearanceId(), subject.indications()))
                .findFirst();
    }

    @Transactional
    ClearanceEntity review(UUID screeningId, ReviewScreening command, @Nullable String ifMatch) {
        UnderReview screening = screenings.underReview(screeningId);
        UUID clinicId = patients.clinicOfOpen(screening.patientId());
        Preconditions.requireMatch(ifMatch, screening.version());
        screenings.closeReview(screeningId);
        Instant now = clock.instant();
        Subject subject =
                new Subject(Ids.next(), screening.patientId(), screeningId, screening.indications(), screening.route());
        String decider = currentActor.get().subject();
        Set<String> restsOn = new TreeSet<>();
        Clearance decided =
                switch (command.decision()) {
                    case GRANT -> grant(subject, screening, command, decider, restsOn, now);
                    case DEFER -> new Deferred(subject, now, deferredUntil(screening, command, now));
                    case REFUSE -> new Refused(subject, now);
                    case REFER_OUT -> new ReferredOut(subject, now);
                };
        endStanding(subject, command.decision(), screening.verdict(), now);
        ClearanceEntity row =
                new ClearanceEntity(decided, clinicId, decider, now, cipher.seal(FIELD, command.reason()));
        row.opinions = List.copyOf(restsOn);
        book.open(row);
        return row;
    }

    @Transactional
    ClearanceEntity show(UUID patientId) {
        patients.clinicOf(patientId);
        ClearanceEntity row = clearances.newestOf(patientId).orElseThrow(() -> CommonProblem.notFound("clearance"));
        audit.read("clearance", row.id, patientId);
        return row;
    }

    /** A patient's decisions, newest first. */
    @Transactional
    Page<ClearanceView> list(UUID patientId, int limit, @Nullable String cursor) {
        patients.clinicOf(patientId);
        audit.read("clearances", patientId, patientId);
        Instant now = clock.instant();
        // What a prescriber wrote is for clinicians; the patient sees what was decided and the codes of why.
        boolean clinician = !patientId.equals(currentActor.get().patientId());
        List<ClearanceEntity> rows =
                listing.rows(clearances, "patientId = :patient", Map.of("patient", patientId), limit, cursor);
        return listing.page(
                rows,
                limit,
                row -> row.id,
                row -> ClearanceView.of(row, now, clinician ? cipher.open(FIELD, row.sealedReason) : null));
    }

    private Granted grant(
            Subject subject,
            UnderReview screening,
            ReviewScreening command,
            String decider,
            Set<String> restsOn,
            Instant now) {
        List<Reason> unfit = reviewers.objections(decider, screening.clinicId(), Set.of(Roles.PRESCRIBER));
        if (!unfit.isEmpty()) {
            throw ProblemException.of(IntakeProblem.REVIEWER_NOT_ASSIGNABLE).reasons(unfit);
        }
        // From here on nothing can be found against it without waiting for this grant.
        histories.hold(subject.patientId());
        patients.clinicOfDeciding(screening.patientId());
        PatientRecord patient = patients.require(screening.patientId());
        SortedMap<String, ViewOnFile> onFile = views.of(screening, patient, now, decider);
        restsOn.addAll(GrantPolicy.others(screening.verdict()));
        Instant expiresAt = Objects.requireNonNullElseGet(
                command.validUntil(), () -> usualEnd(screening, GrantPolicy.lettersEnd(restsOn, onFile), now));
        Instant latest = now.plus(Duration.ofDays(screening.terms().longestDays()));
        GrantPolicy.Request request = new GrantPolicy.Request(
                screening.verdict(),
                onFile,
                named(command),
                screenings.newFindings(screening.screeningId()),
                rejudgement.tightened(screening.screeningId(), ViewOnFile.supporting(onFile)),
                rejudgement.gaps(screening.screeningId()),
                now,
                expiresAt,
                latest);
        return switch (GrantPolicy.judge(request)) {
            case GrantPolicy.Answer.Allowed ignored -> new Granted(subject, now, expiresAt);
            case GrantPolicy.Answer.Refused refused ->
                throw ProblemException.of(IntakeProblem.CLEARANCE_NOT_GRANTABLE)
                        .reasons(refused.objections().stream()
                                .map(objection ->
                                        new Reason(objection.ruleId(), objection.message(), objection.source()))
                                .toList());
        };
    }

    /** The protocol's usual duration, or until the first letter ends that the clearance rests on. */
    private static Instant usualEnd(UnderReview screening, @Nullable Instant lettersEnd, Instant now) {
        Instant usual = now.plus(Duration.ofDays(screening.terms().validDays()));
        return lettersEnd != null && lettersEnd.isBefore(usual) ? lettersEnd : usual;
    }

    private LocalDate deferredUntil(UnderReview screening, ReviewScreening command, Instant now) {
        Instant until = command.validUntil();
        if (until == null || !until.isAfter(now)) {
            throw ProblemException.of(CommonProblem.VALIDATION_FAILED)
                    .error("/validUntil", "must say until when the decision is deferred");
        }
        return patients.require(screening.patientId()).dayOf(until);
    }

    /** A new decision takes the place of the clearances that stand, as far as it speaks of them. */
    private void endStanding(Subject subject, Decision decision, Verdict verdict, Instant now) {
        List<ClearanceEntity> rows = clearances.grantedOf(subject.patientId());
        for (ClearanceEntity row : rows) {
            if (row.clearance() instanceof Granted granted
                    && EndingPolicy.ends(decision, verdict, subject, granted.subject())) {
                book.apply(
                        row,
                        decision == Decision.GRANT
                                ? granted.expire(now)
                                : granted.suspend("later-review", List.of(), now));
            }
        }
    }

    private static Set<String> named(ReviewScreening command) {
        List<Opinion> given = Objects.requireNonNullElse(command.opinions(), List.<Opinion>of());
        return given.stream().map(Opinion::role).collect(Collectors.toSet());
    }
}
