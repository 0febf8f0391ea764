package org.kapnet.intake.patient;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

@ApplicationScoped
class PatientRepository implements PanacheRepositoryBase<PatientEntity, UUID> {

    /** A record that is in reach and has not been destroyed. */
    Optional<PatientEntity> existing(UUID id) {
        return findByIdOptional(id).filter(row -> row.destroyedAt == null);
    }

    /** A clinic's open records with this address or number; they may be of several people. */
    List<PatientEntity> reachedBy(UUID clinicId, byte[] emailHash, byte[] phoneHash) {
        return list(
                "clinicId = ?1 and closedAt is null and (emailHash = ?2 or phoneHash = ?3) order by id",
                clinicId,
                emailHash,
                phoneHash);
    }

    /** Open records with this address. */
    List<PatientEntity> withEmail(byte[] emailHash) {
        return list("emailHash = ?1 and closedAt is null order by id", emailHash);
    }

    /** The clinics that hold these records, as far as they are in reach. */
    Map<UUID, UUID> clinicsOf(Collection<UUID> patientIds) {
        return list("id in ?1", patientIds).stream().collect(Collectors.toMap(row -> row.id, row -> row.clinicId));
    }

    /** Other open records in reach with the same name and birth date, address or number. */
    List<PatientEntity> alike(PatientEntity row) {
        return list(
                "id <> ?1 and closedAt is null"
                        + " and (personHash = ?2 or emailHash = ?3 or phoneHash = ?4) order by id",
                row.id,
                row.personHash,
                row.emailHash,
                row.phoneHash);
    }

    /** The clinic that has a record, which it keeps until the transaction ends; empty where it is out of reach. */
    Optional<UUID> holdAtClinic(UUID patientId) {
        return clinic(patientId, "for share");
    }

    /**
     * The clinic that has a record, for it to move: waits for whoever writes into it, and lets nobody begin to. References
     * to the record need no such lock, so that who holds a part of it and adds a row is not waited for in a circle.
     */
    Optional<UUID> holdForMove(UUID patientId) {
        return clinic(patientId, "for no key update");
    }

    private Optional<UUID> clinic(UUID patientId, String lock) {
        return Optional.ofNullable((UUID) getEntityManager()
                .createNativeQuery("select clinic_id from patient where id = :patient " + lock, UUID.class)
                .setParameter("patient", patientId)
                .getSingleResultOrNull());
    }
}
