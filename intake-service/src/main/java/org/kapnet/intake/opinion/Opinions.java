package org.kapnet.intake.opinion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapnet.intake.patient.Patients;
import org.kapnet.intake.practitioner.Reviewers;
import org.kapnet.intake.problem.IntakeProblem;
import org.kapnet.intake.protocol.Protocols;
import org.kapnet.intake.protocol.ScreeningProtocol.Reviewer;
import org.kapnet.intake.screening.Screenings;
import org.kapnet.intake.screening.Screenings.UnderReview;
import org.kapnet.intake.vocabulary.WireNames;
import org.kapnet.platform.audit.Audit;
import org.kapnet.platform.crypto.FieldCipher;
import org.kapnet.platform.problem.CommonProblem;
import org.kapnet.platform.problem.ProblemException;
import org.kapnet.platform.problem.Reason;
import org.kapnet.platform.security.Actor;
import org.kapnet.platform.security.CurrentActor;
import org.kapnet.platform.security.Roles;
import org.kapnet.platform.web.Ids;
import org.kapnet.platform.web.Page;
import org.kapnet.platform.web.Preconditions;

/** Opinions on screenings, given by the person whose account it is: nobody can speak for somebody else. */
@ApplicationScoped
public class Opinions {

    private static final String FIELD = "screening_opinion.reason";

    private final OpinionRepository opinions;
    private final Screenings screenings;
    private final Protocols protocols;
    private final Reviewers reviewers;
    private final Patients patients;
    private final FieldCipher cipher;
    private final CurrentActor currentActor;
    private final Audit audit;
    private final Clock clock;

    Opinions(
            OpinionRepository opinions,
            Screenings screenings,
            Protocols protocols,
            Reviewers reviewers,
            Patients patients,
            FieldCipher cipher,
            CurrentActor currentActor,
            Audit audit,
            Clock clock) {
        this.opinions = opinions;
        this.screenings = screenings;
        this.protocols = protocols;
        this.reviewers = reviewers;
        this.patients = patients;
        this.cipher = cipher;
        this.currentActor = currentActor;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * An opinion without its words.
     *
     * @param givenBy the account that gave it
     */
    public record Given(String role, boolean supports, String givenBy) {}

    /** An opinion against the treatment, on an earlier screening. */
    public record Opposition(String role, UUID screeningId) {}

    /** The opinions on a screening. */
    @Transactional
    public List<Given> of(UUID screeningId) {
        return opinions.of(screeningId).stream()
                .map(row -> new Given(row.role, row.supports, row.givenBy))
                .toList();
    }

    /** The opinions against the treatment of a patient since a moment, on other screenings than this one. */
    @Transactional
    public List<Opposition> oppositionsBefore(UUID screeningId, UUID patientId, Instant since) {
        return opinions.opposing(patientId, since).stream()
                .filter(row -> !row.screeningId.equals(screeningId))
                .map(row -> new Opposition(row.role, row.screeningId))
                .toList();
    }

    /**
     * Takes the caller's view in.
     *
     * @throws ProblemException {@code opinion-already-given} when the caller has spoken on this screening, or
     *     {@code reviewer-not-assignable}
     */
    @Transactional
    OpinionEntity give(UUID screeningId, GiveOpinion command, @Nullable String ifMatch) {
        UnderReview screening = screenings.underReview(screeningId);
        Preconditions.requireMatch(ifMatch, screening.version());
        if (screening.reviewed()) {
            throw ProblemException.of(IntakeProblem.SCREENING_REVIEWED);
        }
        Actor actor = currentActor.get();
        requireRole(command.role(), actor, screening.clinicId());
        if (opinions.of(screeningId).stream().anyMatch(given -> given.givenBy.equals(actor.subject()))) {
            throw ProblemException.of(IntakeProblem.OPINION_ALREADY_GIVEN);
        }
        OpinionEntity row = new OpinionEntity(
                Ids.next(),
                patients.clinicOfOpen(screening.patientId()),
                screening.patientId(),
                screeningId,
                actor.subject(),
                clock.instant());
        row.role = command.role();
        row.supports = command.view() == GiveOpinion.View.SUPPORTS;
        row.sealedReason = cipher.seal(FIELD, command.reason());
        opinions.persistAndFlush(row);
        audit.did("give-opinion", "screening", screeningId, screening.patientId(), WireNames.of(command.view()));
        return row;
    }

    /** All opinions on a screening; there are at most as many as clinicians, so it is one page. */
    @Transactional
    Page<OpinionView> list(UUID screeningId) {
        UnderReview screening = screenings.underReview(screeningId);
        audit.read("screening-opinions", screeningId, screening.patientId());
        return new Page<>(opinions.of(screeningId).stream().map(this::view).toList(), null);
    }

    OpinionView view(OpinionEntity row) {
        return new OpinionView(
                row.id,
                row.screeningId,
                row.role,
                row.supports ? "supports" : "opposes",
                cipher.open(FIELD, row.sealedReason),
                row.givenAt);
    }

    private void requireRole(String role, Actor actor, UUID clinicId) {
        if (role.equals(Roles.PRESCRIBER)) {
            throw ProblemException.of(CommonProblem.VALIDATION_FAILED)
                    .error("/role", "must be another than the prescriber's, who decides by a review");
        }
        Reviewer reviewer = protocols.reviewer(role).orElseThrow(() -> ProblemException.of(
                        CommonProblem.VALIDATION_FAILED)
                .error("/role", "must be a reviewer role of the protocol"));
        if (reviewer.accounts().stream().noneMatch(actor::is)) {
            throw ProblemException.of(CommonProblem.FORBIDDEN)
                    .detail("The caller's account cannot speak in this role.");
        }
        List<Reason> objections = reviewers.objectionsAs(role, actor.subject(), clinicId, reviewer.accounts());
        if (!objections.isEmpty()) {
            throw ProblemException.of(IntakeProblem.REVIEWER_NOT_ASSIGNABLE).reasons(objections);
        }
    }
}
