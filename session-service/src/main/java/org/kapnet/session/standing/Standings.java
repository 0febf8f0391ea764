package org.kapnet.session.standing;

import jakarta.enterprise.context.ApplicationScoped;
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

    /** Clearance for a route, and consents. */
    public Standing of(UUID patientId, String route) {
        Optional<Clearance> clearance = sql.first(
                "select * from clearance where patient_id = ? and route = ? and granted_at is not null"
                        + " order by granted_at desc limit 1",
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
                "select * from consent where patient_id = ? and signed_at is not null",
                row -> new Consent(
                        Sql.uuid(row, "id"),
                        row.getString("kind"),
                        Sql.instantOf(row, "signed_at"),
                        Sql.instant(row, "expires_at"),
                        Sql.instant(row, "withdrawn_at")),
                patientId);
        return new Standing(clearance, consents);
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
                        row.getString("route")),
                id);
    }

    /** Whether the integration of a dose was held. */
    public boolean integrationHeld(UUID sessionId) {
        return sql.first("select 1 from integration_held where session_id = ?", row -> true, sessionId)
                .isPresent();
    }
}
