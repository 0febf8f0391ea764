package org.kapnet.intake.practitioner;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.kapnet.intake.practitioner.AssignabilityPolicy.Objection;
import org.kapnet.intake.practitioner.CredentialRules.SpeaksAs;

/**
 * Whether somebody may speak in a reviewer role: one specialty that the role asks for is on file, verified and in force
 * on the day. Whoever lacks it stays assignable in their profession; only this role is closed to them.
 */
final class SpeakingPolicy {

    private SpeakingPolicy() {}

    /** Every reason against it; empty too for a role that asks for no specialty. */
    static List<Objection> objections(
            CredentialRules rules, String role, Collection<HeldCredential> onFile, LocalDate today) {
        return rules.speaksAs().stream()
                .filter(asked -> asked.role().equals(role))
                .findFirst()
                .map(asked -> objections(rules, asked, onFile, today))
                .orElse(List.of());
    }

    private static List<Objection> objections(
            CredentialRules rules, SpeaksAs asked, Collection<HeldCredential> onFile, LocalDate today) {
        List<HeldCredential> fitting = onFile.stream()
                .filter(held -> held.specialty() != null && asked.specialties().contains(held.specialty()))
                .toList();
        if (fitting.isEmpty()) {
            return List.of(new Objection(
                    "specialty-missing",
                    "Nobody speaks as " + asked.role() + " without one of these specialties on file: "
                            + String.join(", ", asked.specialties()) + ".",
                    asked.source()));
        }
        List<Optional<Objection>> faults = fitting.stream()
                .map(held -> CredentialReview.fault(rules.require(held.kind()), held, today, true))
                .toList();
        // One that holds is enough, whatever became of the others.
        return faults.stream().anyMatch(Optional::isEmpty)
                ? List.of()
                : faults.stream().flatMap(Optional::stream).toList();
    }
}
