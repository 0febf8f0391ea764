package org.kapnet.intake.patient;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The records that might be of the same person as another one, until a human has decided. */
@ApplicationScoped
public class PossibleTwins {

    private final DuplicateRepository duplicates;

    PossibleTwins(DuplicateRepository duplicates) {
        this.duplicates = duplicates;
    }

    /**
     * The records that may be of this patient too, nobody has said; locked until the transaction ends, so that of two
     * that are asked about at once one waits. The caller sees to it that the connection reaches the network.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Set<UUID> of(UUID patientId) {
        return duplicates.undecidedOf(patientId).stream()
                .map(pair -> pair.patientId.equals(patientId) ? pair.otherPatientId : pair.patientId)
                .collect(Collectors.toSet());
    }
}
