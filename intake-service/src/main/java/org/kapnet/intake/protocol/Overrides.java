package org.kapnet.intake.protocol;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kapnet.intake.assessment.Assessments;
import org.kapnet.intake.clinic.Directory;
import org.kapnet.intake.listing.Listing;
import org.kapnet.intake.problem.IntakeProblem;
import org.kapnet.intake.protocol.ProposeOverride.Questionnaire;
import org.kapnet.intake.protocol.ScreeningProtocol.RequiredAssessment;
import org.kapnet.intake.protocol.ScreeningProtocol.Reviewer;
import org.kapnet.platform.audit.Audit;
import org.kapnet.platform.problem.CommonProblem;
import org.kapnet.platform.problem.FieldError;
import org.kapnet.platform.problem.ProblemException;
import org.kapnet.platform.problem.Reason;
import org.kapnet.platform.security.CurrentActor;
import org.kapnet.platform.web.Ids;
import org.kapnet.platform.web.Page;
import org.kapnet.platform.web.Preconditions;

/** The overrides of the clinics: proposed by their staff, checked against the network's floor, in force at once. */
@ApplicationScoped
class Overrides {

    private final OverrideRepository overrides;
    private final ScreeningProtocols protocols;
    private final Assessments assessments;
    private final Directory directory;
    private final Listing listing;
    private final CurrentActor currentActor;
    private final Audit audit;
    private final Clock clock;

    Overrides(
            OverrideRepository overrides,
            ScreeningProtocols protocols,
            Assessments assessments,
            Directory directory,
            Listing listing,
            CurrentActor currentActor,
            Audit audit,
            Clock clock) {
        this.overrides = overrides;
        this.protocols = protocols;
        this.assessments = assessments;
        this.directory = directory;
        this.listing = listing;
        this.currentActor = currentActor;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Puts an override in the place of the one before.
     *
     * @throws ProblemException {@code protocol-loosened} with every rule that would become milder
     */
    @Transactional
    OverrideEntity propose(UUID clinicId, ProposeOverride command, @Nullable String ifMatch) {
        requireClinic(clinicId);
        if (!clinicId.equals(currentActor.get().clinicId())) {
            throw ProblemException.of(CommonProblem.FORBIDDEN).detail("The caller does not work for this clinic.");
        }
        int number = overrides.newestOf(clinicId).map(newest -> newest.number).orElse(0);
        Preconditions.requireMatch(ifMatch, number);
        ScreeningProtocol floor = protocols.current().floor();
        List<FieldError> faults = faults(command, floor);
        if (!faults.isEmpty()) {
            throw ProblemException.of(CommonProblem.VALIDATION_FAILED).errors(faults);
        }
        ProtocolOverride override = read(command);
        List<Loosening> loosenings = TighteningPolicy.judge(floor, override);
        if (!loosenings.isEmpty()) {
            throw ProblemException.of(IntakeProblem.PROTOCOL_LOOSENED)
                    .reasons(loosenings.stream()
                            .map(loosening -> new Reason(loosening.ruleId(), loosening.what(), null))
                            .toList());
        }
        OverrideEntity row = new OverrideEntity(
                Ids.next(), clinicId, number + 1, currentActor.get().subject(), clock.instant());
        row.protocolId = floor.id();
        row.protocolVersion = floor.version();
        row.document = ProtocolJson.write(override);
        row.reason = command.reason();
        overrides.persistAndFlush(row);
        audit.did("propose-protocol-override", "protocol-override", row.id, null, null);
        return row;
    }

    @Transactional
    Page<OverrideView> list(UUID clinicId, int limit, @Nullable String cursor) {
        requireClinic(clinicId);
        List<OverrideEntity> rows =
                listing.rows(overrides, "clinicId = :clinic", Map.of("clinic", clinicId), limit, cursor);
        return listing.page(rows, limit, row -> row.id, OverrideView::of);
    }

    /** The protocol that judges the patients of a clinic now. */
    @Transactional
    ProtocolView inForce(UUID clinicId) {
        requireClinic(clinicId);
        return overrides
                .newestOf(clinicId)
                .map(row -> ProtocolView.of(
                        protocols.current(ProtocolJson.read(row.document)),
                        row.number,
                        ProtocolJson.read(row.document)))
                .orElseGet(() -> ProtocolView.of(protocols.current(), 0, null));
    }

    private void requireClinic(UUID clinicId) {
        if (!directory.hasClinic(clinicId)) {
            throw CommonProblem.notFound("clinic");
        }
    }

    private List<FieldError> faults(ProposeOverride command, ScreeningProtocol floor) {
        Set<String> roles = Objects.requireNonNullElse(floor.reviewers(), List.<Reviewer>of()).stream()
                .map(Reviewer::role)
                .collect(Collectors.toSet());
        OverrideWords words = new OverrideWords(
                floor,
                protocols.current().medicineClasses(),
                Objects.requireNonNullElse(command.ownWords(), List.of()),
                assessments::resultsOf);
        List<FieldError> faults = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (int index = 0; index < command.rules().size(); index++) {
            RuleDocument rule = command.rules().get(index);
            String pointer = "/rules/" + index;
            rule.missing().forEach(member -> faults.add(new FieldError(pointer + member, "is needed by this kind")));
            if (!ids.add(rule.id())) {
                faults.add(new FieldError(pointer + "/id", "is named twice"));
            }
            addRoles(faults, pointer + "/effect/roles", rule.effect().roles(), roles);
            addRoles(faults, pointer + "/effect/readmittedBy", rule.effect().readmittedBy(), roles);
            if (rule.effect().readmittedBy() != null && rule.effect().kind() != RuleDocument.EffectKind.REFER_OUT) {
                faults.add(new FieldError(pointer + "/effect/readmittedBy", "is for referrals only"));
            }
            faults.addAll(words.faults(pointer + "/when", rule.when()));
        }
        List<Questionnaire> asked = asked(command);
        for (int index = 0; index < asked.size(); index++) {
            if (assessments.resultsOf(asked.get(index).instrument()).isEmpty()) {
                faults.add(new FieldError(
                        "/requiredAssessments/" + index + "/instrument", "must be an instrument of the catalogue"));
            }
        }
        return faults;
    }

    private static void addRoles(
            List<FieldError> faults, String pointer, @Nullable List<String> named, Set<String> roles) {
        if (named != null && !roles.containsAll(named)) {
            faults.add(new FieldError(pointer, "must be reviewer roles of the protocol"));
        }
    }

    private static List<Questionnaire> asked(ProposeOverride command) {
        return Objects.requireNonNullElse(command.requiredAssessments(), List.of());
    }

    private static ProtocolOverride read(ProposeOverride command) {
        return new ProtocolOverride(
                command.rules().stream().map(RuleDocument::toRule).toList(),
                Objects.requireNonNullElse(command.removedRules(), List.of()),
                command.historyMaximumAgeDays(),
                command.clearanceValidDays(),
                command.clearanceLongestDays(),
                asked(command).stream()
                        .map(each -> new RequiredAssessment(each.instrument(), each.maximumAgeDays()))
                        .toList());
    }
}
