package org.kapnet.session.standing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapnet.session.sql.Sql;

/**
 * Learns facts about patients. Facts of one aggregate come in order, facts of different aggregates in any: each method
 * stands alone and may be repeated. Rows belong to the clinic that treats the patient, which the latest opened episode
 * decides; so the callers act in the network's scope.
 */
@ApplicationScoped
public class StandingFacts {
    private static final String HOME = "coalesce((select clinic_id from patient where id = ?), ?)";

    private final Sql sql;

    StandingFacts(Sql sql) {
        this.sql = sql;
    }

    /** A patient is known; an episode that was opened before keeps deciding the clinic. */
    public void registered(UUID patientId, UUID clinicId, String zone) {
        sql.change(
                "insert into patient (id, clinic_id, zone) values (?, ?, ?) on conflict (id) do update set"
                        + " zone = excluded.zone, clinic_id ="
                        + " case when patient.home_since is null then excluded.clinic_id else patient.clinic_id end",
                patientId,
                clinicId,
                zone);
    }

    /** An episode is opened: its clinic treats the patient from then on and sees what is known. */
    public void episodeOpened(
            UUID id,
            UUID patientId,
            UUID clinicId,
            UUID siteId,
            UUID therapistId,
            String indication,
            String route,
            Instant openedAt) {
        sql.change(
                "insert into episode (id, clinic_id, patient_id, site_id, therapist_id, indication, route, opened_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (id) do nothing",
                id,
                clinicId,
                patientId,
                siteId,
                therapistId,
                indication,
                route,
                openedAt);
        int moved = sql.change(
                "insert into patient (id, clinic_id, home_since) values (?, ?, ?) on conflict (id) do update set"
                        + " clinic_id = excluded.clinic_id, home_since = excluded.home_since"
                        + " where patient.home_since is null or patient.home_since <= excluded.home_since",
                patientId,
                clinicId,
                openedAt);
        if (moved > 0) {
            for (String table : new String[] {"clearance", "consent", "integration_held"}) {
                sql.change(
                        "update " + table + " set clinic_id = ? where patient_id = ? and clinic_id <> ?",
                        clinicId,
                        patientId,
                        clinicId);
            }
        }
    }

    /** Another therapist accompanies an episode. Facts of one episode come in order, so the last one told counts. */
    public void episodeTherapist(UUID id, UUID therapistId) {
        sql.change("update episode set therapist_id = ? where id = ?", therapistId, id);
    }

    /** An episode is closed or handed to another clinic. It ends once. */
    public void episodeEnded(UUID id, String kind, Instant endedAt) {
        sql.change(
                "update episode set ended_at = ?, end_kind = ? where id = ? and ended_at is null", endedAt, kind, id);
    }

    /** A clearance is granted, or granted again. */
    public void clearanceGranted(
            UUID id,
            UUID patientId,
            UUID clinicId,
            String indication,
            String route,
            Instant grantedAt,
            Instant expiresAt) {
        sql.change(
                "insert into clearance (id, clinic_id, patient_id, indication, route, granted_at, expires_at)"
                        + " values (?, " + HOME + ", ?, ?, ?, ?, ?) on conflict (id) do update set"
                        + " indication = excluded.indication, route = excluded.route,"
                        + " granted_at = excluded.granted_at, expires_at = excluded.expires_at"
                        + " where clearance.granted_at is null or clearance.granted_at <= excluded.granted_at",
                id,
                patientId,
                clinicId,
                patientId,
                indication,
                route,
                grantedAt,
                expiresAt);
    }

    /** A clearance does not hold until it is granted again. */
    public void clearanceSuspended(UUID id, UUID patientId, UUID clinicId, Instant at) {
        clearanceEnded("suspended_at", id, patientId, clinicId, at);
    }

    /** A clearance has run out. */
    public void clearanceExpired(UUID id, UUID patientId, UUID clinicId, Instant at) {
        clearanceEnded("expired_at", id, patientId, clinicId, at);
    }

    /** A consent is signed. */
    public void consentSigned(
            UUID id, UUID patientId, UUID clinicId, String kind, Instant signedAt, @Nullable Instant expiresAt) {
        sql.change(
                "insert into consent (id, clinic_id, patient_id, kind, signed_at, expires_at) values (?, " + HOME
                        + ", ?, ?, ?, ?) on conflict (id) do update set kind = excluded.kind,"
                        + " signed_at = excluded.signed_at, expires_at = excluded.expires_at",
                id,
                patientId,
                clinicId,
                patientId,
                kind,
                signedAt,
                expiresAt);
    }

    /** A consent is withdrawn, or its text was materially changed: it permits nothing any more. */
    public void consentEnded(UUID id, UUID patientId, UUID clinicId, String kind, Instant endedAt) {
        sql.change(
                "insert into consent (id, clinic_id, patient_id, kind, withdrawn_at) values (?, " + HOME
                        + ", ?, ?, ?) on conflict (id) do update set withdrawn_at = excluded.withdrawn_at",
                id,
                patientId,
                clinicId,
                patientId,
                kind,
                endedAt);
    }

    /** The integration of a dose was held. The latest one counts: one before its time pays no debt. */
    public void integrationHeld(UUID sessionId, UUID patientId, UUID clinicId, UUID appointmentId, Instant heldAt) {
        sql.change(
                "insert into integration_held (session_id, clinic_id, patient_id, appointment_id, held_at) values (?, "
                        + HOME + ", ?, ?, ?) on conflict (session_id) do update set"
                        + " appointment_id = excluded.appointment_id, held_at = excluded.held_at"
                        + " where integration_held.held_at < excluded.held_at",
                sessionId,
                patientId,
                clinicId,
                patientId,
                appointmentId,
                heldAt);
    }

    private void clearanceEnded(String column, UUID id, UUID patientId, UUID clinicId, Instant at) {
        sql.change(
                "insert into clearance (id, clinic_id, patient_id, " + column + ") values (?, " + HOME
                        + ", ?, ?) on conflict (id) do update set " + column + " = excluded." + column,
                id,
                patientId,
                clinicId,
                patientId,
                at);
    }
}
