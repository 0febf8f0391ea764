package org.kapnet.intake.patient;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.nio.ByteBuffer;
import java.util.stream.LongStream;

/**
 * Lets one transaction at a time enter a person. Two that enter the same one at once would not see each other: both would
 * find that nobody has the person yet, and neither would hold the two records against each other.
 */
@ApplicationScoped
class PersonLock {

    private final EntityManager entities;
    private final Sealing sealing;

    PersonLock(EntityManager entities, Sealing sealing) {
        this.entities = entities;
        this.sealing = sealing;
    }

    /** Waits for whoever enters somebody with this name and birth date, address or number, until the transaction ends. */
    @Transactional(Transactional.TxType.MANDATORY)
    void hold(PatientIdentity identity) {
        // In one order for everybody, so that nobody waits for somebody who waits for them.
        LongStream.of(
                        number(sealing.personHash(identity)),
                        number(sealing.emailHash(identity.email())),
                        number(sealing.phoneHash(identity.phone())))
                .sorted()
                .forEach(lock -> entities.createNativeQuery(
                                "select cast(pg_advisory_xact_lock(:lock) as text)", String.class)
                        .setParameter("lock", lock)
                        .getResultList());
    }

    private static long number(byte[] hash) {
        return ByteBuffer.wrap(hash).getLong();
    }
}
