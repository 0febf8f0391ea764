package org.kapnet.intake.practitioner;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapnet.intake.practitioner.AssignabilityPolicy.Answer.Assignable;
import org.kapnet.intake.practitioner.AssignabilityPolicy.Answer.Unassignable;
import org.kapnet.intake.practitioner.AssignabilityPolicy.Objection;
import org.kapnet.platform.problem.Reason;

/**
 * A member of staff and whether patients may be assigned to them today.
 *
 * @param accountId shown only to those who manage the person or treat at the same clinic
 * @param departedAt when the person left the clinic; absent while they work there
 * @param departureReason shown to the same people as the account
 * @param assignableUntil last day on which everything needed is in force, absent while not assignable
 * @param reasons why not assignable, empty otherwise
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PractitionerView(
        UUID id,
        UUID clinicId,
        String displayName,
        String profession,
        @Nullable String accountId,
        @Nullable String npi,
        boolean assignable,
        @Nullable LocalDate assignableUntil,
        Set<String> licensedStates,
        List<Reason> reasons,
        @Nullable Instant departedAt,
        @Nullable String departureReason) {

    static PractitionerView of(PractitionerEntity row, AssignabilityPolicy.Answer answer, boolean colleague) {
        return new PractitionerView(
                row.id,
                row.clinicId,
                row.displayName,
                row.profession,
                colleague ? row.accountId : null,
                row.npi,
                answer instanceof Assignable,
                answer instanceof Assignable assignable ? assignable.lastDay() : null,
                answer.licensedStates(),
                reasons(answer),
                row.departedAt,
                colleague ? row.departureReason : null);
    }

    static List<Reason> reasons(AssignabilityPolicy.Answer answer) {
        return switch (answer) {
            case Assignable ignored -> List.of();
            case Unassignable not -> reasons(not.objections());
        };
    }

    static List<Reason> reasons(List<Objection> objections) {
        return objections.stream()
                .map(objection -> new Reason(objection.ruleId(), objection.message(), objection.source()))
                .toList();
    }
}
