package org.kapnet.session.vitals;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapnet.session.sql.Sql;
import org.kapnet.session.wire.Position;

/** Rows of readings. Written and read while people are being watched, so by single statements. */
@ApplicationScoped
class ReadingRows {
    // Session and reading in one round trip: the row goes in only while the session is under way.
    private static final String WRITE = """
            with s as (
              select id, clinic_id, patient_id, state, protocol_id, protocol_version
                from dosing_session where id = ?),
            written as (
              insert into vital_reading (id, clinic_id, patient_id, session_id, taken_at, systolic_mm_hg,
                     diastolic_mm_hg, heart_rate_per_minute, spo2_percent, respiratory_rate_per_minute,
                     sedation_moaas, recorded_by, recorded_at)
              select ?, s.clinic_id, s.patient_id, s.id, ?, ?, ?, ?, ?, ?, ?, ?, ?
                from s where s.state in ('checked-in', 'ready', 'ordered', 'verified', 'dosed', 'recovering')
              on conflict (id) do nothing
              returning id)
            select s.*, exists (select 1 from written) as written from s
            """;

    private static final String COLUMNS = "id, session_id, taken_at, systolic_mm_hg, diastolic_mm_hg,"
            + " heart_rate_per_minute, spo2_percent, respiratory_rate_per_minute, sedation_moaas, recorded_by,"
            + " recorded_at";

    private final Sql sql;

    ReadingRows(Sql sql) {
        this.sql = sql;
    }

    /** What the write found out about the session. */
    record Written(
            UUID patientId, UUID clinicId, String state, String protocolId, int protocolVersion, boolean written) {}

    /** A stored reading. */
    record Reading(UUID id, UUID sessionId, Instant takenAt, VitalSigns signs, String recordedBy, Instant recordedAt) {}

    /** Writes a reading while the session is under way; empty when the caller sees no such session. */
    Optional<Written> write(UUID id, UUID sessionId, Instant takenAt, VitalSigns signs, String by, Instant now) {
        return sql.first(
                WRITE,
                row -> new Written(
                        Sql.uuid(row, "patient_id"),
                        Sql.uuid(row, "clinic_id"),
                        row.getString("state"),
                        row.getString("protocol_id"),
                        row.getInt("protocol_version"),
                        row.getBoolean("written")),
                sessionId,
                id,
                takenAt,
                signs.systolicMmHg(),
                signs.diastolicMmHg(),
                signs.heartRatePerMinute(),
                signs.spo2Percent(),
                signs.respiratoryRatePerMinute(),
                signs.sedationMoaas(),
                by,
                now);
    }

    Optional<Reading> find(UUID sessionId, UUID id) {
        return sql.first(
                "select " + COLUMNS + " from vital_reading where id = ? and session_id = ?",
                ReadingRows::reading,
                id,
                sessionId);
    }

    /** Newest first. */
    List<Reading> newest(UUID sessionId, Position after, int limit) {
        return sql.list(
                "select " + COLUMNS + " from vital_reading where session_id = ? and (taken_at, id) < (?, ?)"
                        + " order by taken_at desc, id desc limit ?",
                ReadingRows::reading,
                sessionId,
                after.at(),
                after.id(),
                limit);
    }

    /** The newest reading since a moment. */
    Optional<Reading> latestSince(UUID sessionId, Instant since) {
        return sql.first(
                "select " + COLUMNS + " from vital_reading where session_id = ? and taken_at >= ?"
                        + " order by taken_at desc, id desc limit 1",
                ReadingRows::reading,
                sessionId,
                since);
    }

    private static Reading reading(ResultSet row) throws SQLException {
        return new Reading(
                Sql.uuid(row, "id"),
                Sql.uuid(row, "session_id"),
                Sql.instantOf(row, "taken_at"),
                new VitalSigns(
                        row.getInt("systolic_mm_hg"),
                        row.getInt("diastolic_mm_hg"),
                        row.getInt("heart_rate_per_minute"),
                        row.getInt("spo2_percent"),
                        whole(row, "respiratory_rate_per_minute"),
                        whole(row, "sedation_moaas")),
                row.getString("recorded_by"),
                Sql.instantOf(row, "recorded_at"));
    }

    private static @Nullable Integer whole(ResultSet row, String column) throws SQLException {
        return row.getObject(column, Integer.class);
    }
}
