package org.kapnet.session.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.UUID;
import org.kapnet.session.sql.Sql;

/**
 * The hours of therapy during which patient and therapist are taken, so that no session is booked over them. They are
 * integration-service's: nothing is judged here when one is told, and if a session was booked before it was, that
 * service finds the therapy another time.
 */
@ApplicationScoped
public class AppointmentClaims {
    private final Sql sql;

    AppointmentClaims(Sql sql) {
        this.sql = sql;
    }

    /**
     * An hour of therapy.
     *
     * @param endsAt not part of it
     */
    public record Hour(
            UUID appointmentId, UUID patientId, UUID clinicId, UUID therapistId, Instant startsAt, Instant endsAt) {}

    /** The hour is booked, or has another time. May be repeated. */
    @Transactional(TxType.MANDATORY)
    public void take(Hour hour) {
        sql.change(
                "insert into appointment_claim (appointment_id, clinic_id, patient_id, therapist_id, during)"
                        + " values (?, ?, ?, ?, tstzrange(?, ?, '[)')) on conflict (appointment_id) do update"
                        + " set therapist_id = excluded.therapist_id, during = excluded.during",
                hour.appointmentId(),
                hour.clinicId(),
                hour.patientId(),
                hour.therapistId(),
                hour.startsAt(),
                hour.endsAt());
    }

    /** The hour was held, called off or missed. May be repeated. */
    @Transactional(TxType.MANDATORY)
    public void release(UUID appointmentId) {
        sql.change("delete from appointment_claim where appointment_id = ?", appointmentId);
    }
}
