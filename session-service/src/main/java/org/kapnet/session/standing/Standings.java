package org.kapnet.session.standing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kapnet.session.sql.Sql;

/** Reads this service's copy of what others know about a patient, within the caller's scope. */
@ApplicationScoped
public class Standings {
    private final Sql sql;

    Standings(Sql sql) {
        this.sql = sql;
    }

    /**
     * Clearance for a route, consents, and whether the episode goes on. What is known of a patient moves to the clinic
     * that treats them; the gates of one that still has the patient in the house judge by the same.
     */
    public Standing of(UUID patientId, String route, UUID episodeId) {
        Optional<Clearance> clearance = sql.first(
                "select * from patient_clearances(?, ?)",
                row -> new Clearance(
                        Sql.uuid(row, "id"),
                        row.getString("route"),
                        Sql.instantOf(row, "granted_at"),
                        Sql.instantOf(row, "expires_at"),
                        Sql.instant(row, "suspended_at"),
                        Sql.instant(row, "expired_at")),
                patientId,
                route);
        List<Consent> consents = sql.list(
                "select * from patient_consents(?)",
                row -> new Consent(
                        Sql.uuid(row, "id"),
                        row.getString("kind"),
                        Sql.instantOf(row, "signed_at"),
                        Sql.instant(row, "expires_at"),
                        Sql.instant(row, "withdrawn_at")),
                patientId);
        return new Standing(clearance, consents, episode(episodeId).map(Episode::endedAt));
    }

    /** Whether the caller's scope sees a patient. */
    public boolean knows(UUID patientId) {
        return sql.first("select 1 from patient where id = ?", row -> true, patientId)
                .isPresent();
    }

    /** The zone of a patient's home, if it was told and the caller's scope sees the patient. */
    public Optional<ZoneId> homeZone(UUID patientId) {
        return sql.first(
                        "select zone from patient where id = ? and zone is not null",
                        row -> row.getString("zone"),
                        patientId)
                .map(ZoneId::of);
    }

    /** An episode, if it was told and the caller's scope sees it. */
    public Optional<Episode> episode(UUID id) {
        return sql.first(
                "select * from episode where id = ?",
                row -> new Episode(
                        Sql.uuid(row, "id"),
                        Sql.uuid(row, "patient_id"),
                        Sql.uuid(row, "clinic_id"),
                        Sql.uuid(row, "site_id"),
                        row.getString("indication"),
                        row.getString("route"),
                        Sql.instant(row, "ended_at")),
                id);
    }
}
