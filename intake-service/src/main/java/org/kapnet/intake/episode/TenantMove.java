package org.kapnet.intake.episode;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;

/**
 * Hands a patient's record over to the treating clinic: every tenant row about the patient changes its clinic. The
 * referral stays with the clinic that referred, as its proof, and an episode with the clinic that it is of; the audit log
 * stays with whoever acted.
 */
@ApplicationScoped
public class TenantMove {

    /** Every table whose rows go with the patient; a test compares it with the tables of the database. */
    public static final List<String> TABLES = List.of(
            "patient",
            "health_history",
            "assessment",
            "risk",
            "screening",
            "clearance",
            "consent",
            "impairment",
            "screening_opinion",
            "specialist_letter");

    // A pair of records is a clinic's matter while it has both, and nobody's but the network's while it has not.
    private static final String WHOSE_PAIRS = """
            update duplicate_candidate pair
            set clinic_id = case when one.clinic_id = other.clinic_id then one.clinic_id end
            from patient one, patient other
            where one.id = pair.patient_id and other.id = pair.other_patient_id
              and (pair.patient_id = :patient or pair.other_patient_id = :patient)
            """;

    private final EntityManager entities;

    TenantMove(EntityManager entities) {
        this.entities = entities;
    }

    /** Moves the rows; the caller sees to it that the connection reaches both clinics. */
    void move(UUID patientId, UUID clinicId) {
        for (String table : TABLES) {
            entities.createNativeQuery("update " + table
                            + " set clinic_id = :clinic where patient_id = :patient and clinic_id <> :clinic")
                    .setParameter("clinic", clinicId)
                    .setParameter("patient", patientId)
                    .executeUpdate();
        }
        entities.createNativeQuery(WHOSE_PAIRS)
                .setParameter("patient", patientId)
                .executeUpdate();
        // What was loaded before still has the old clinic.
        entities.clear();
    }
}
