package org.kapnet.intake.practitioner;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kapnet.intake.practitioner.CredentialRules.Compact;
import org.kapnet.intake.practitioner.CredentialRules.Kind;
import org.kapnet.intake.practitioner.CredentialRules.NumberForm;
import org.kapnet.intake.practitioner.CredentialRules.Territory;
import org.kapnet.intake.vocabulary.DeaNumber;
import org.kapnet.platform.problem.FieldError;

/**
 * What a credential of each kind has to say. A kind or a specialty that no rule reads is refused: it would silently not
 * count.
 */
final class CredentialFormPolicy {

    private CredentialFormPolicy() {}

    /** Every fault of what is to be put on file. */
    static List<FieldError> faults(AddCredential command, CredentialRules rules) {
        List<FieldError> faults = new ArrayList<>();
        if (command.validUntil().isBefore(command.validFrom())) {
            faults.add(new FieldError("/validUntil", "must not lie before validFrom"));
        }
        Optional<Kind> known = rules.kind(command.kind());
        if (known.isEmpty()) {
            String words = rules.kinds().stream().map(Kind::kind).collect(Collectors.joining(", "));
            faults.add(new FieldError("/kind", "must be one of " + words));
            return faults;
        }
        Kind kind = known.get();
        if (kind.number() == NumberForm.DEA && !DeaNumber.isValid(command.number())) {
            faults.add(new FieldError("/number", "must be two letters and seven digits with the right check digit"));
        }
        if (kind.hours() != (command.hours() != null)) {
            faults.add(new FieldError("/hours", kind.hours() ? "must be given" : "belongs to no " + kind.name()));
        }
        boolean membership = kind.territory() == Territory.COMPACT;
        if (membership != (command.compact() != null)) {
            faults.add(new FieldError("/compact", membership ? "must be given" : "belongs to no " + kind.name()));
        } else if (command.compact() != null && rules.compact(command.compact()).isEmpty()) {
            String words = rules.compacts().stream().map(Compact::compact).collect(Collectors.joining(", "));
            faults.add(new FieldError("/compact", "must be one of " + words));
        }
        if (kind.specialty() != (command.specialty() != null)) {
            faults.add(
                    new FieldError("/specialty", kind.specialty() ? "must be given" : "belongs to no " + kind.name()));
        } else if (command.specialty() != null && !rules.specialties().contains(command.specialty())) {
            faults.add(new FieldError("/specialty", "must be one of " + String.join(", ", rules.specialties())));
        }
        return faults;
    }
}
