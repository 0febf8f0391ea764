package org.kapnet.session.exposure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.kapnet.platform.audit.Audit;
import org.kapnet.platform.problem.CommonProblem;
import org.kapnet.session.caseload.Caseload;
import org.kapnet.session.protocol.Protocols;
import org.kapnet.session.sql.Sql;
import org.kapnet.session.standing.Standings;
import org.kapnet.session.wire.Wire;

/** Reads a patient's exposure. It looks across clinics, so callers show it only for a patient whom their scope sees. */
@ApplicationScoped
public class Exposures {
    private final Protocols protocols;
    private final Standings standings;
    private final Caseload caseload;
    private final Audit audit;
    private final Sql sql;

    Exposures(Protocols protocols, Standings standings, Caseload caseload, Audit audit, Sql sql) {
        this.protocols = protocols;
        this.standings = standings;
        this.caseload = caseload;
        this.audit = audit;
        this.sql = sql;
    }

    /** A patient's exposure for a gate. */
    @Transactional(TxType.MANDATORY)
    public Exposure of(UUID patientId) {
        return new Exposure(sql.list("select * from patient_attendance(?)", this::attendance, patientId));
    }

    /**
     * Makes what is decided by a patient's exposure go one after the other for the rest of the transaction, whichever
     * course and clinic it is for.
     */
    @Transactional(TxType.MANDATORY)
    public void hold(UUID patientId) {
        sql.list("select pg_advisory_xact_lock(hashtextextended(?, 0))", row -> true, "exposure " + patientId);
    }

    /** A patient's exposure, for showing. */
    @Transactional
    ExposureView get(UUID patientId) {
        if (!standings.knows(patientId) || !caseload.sees(patientId)) {
            throw CommonProblem.notFound("patient");
        }
        audit.read("exposure", patientId, patientId);
        return ExposureView.of(patientId, of(patientId));
    }

    private Attendance attendance(ResultSet row) throws SQLException {
        Optional<Dose> dose = row.getBigDecimal("dose_mg") == null ? Optional.empty() : Optional.of(dose(row));
        return new Attendance(
                Sql.uuid(row, "session_id"),
                Sql.uuid(row, "course_id"),
                row.getInt("ordinal"),
                Sql.instantOf(row, "starts_at"),
                row.getString("zone"),
                dose.isPresent() || !row.getString("state").equals("stopped"),
                Optional.ofNullable(Sql.instant(row, "checked_in_at")),
                dose);
    }

    private Dose dose(ResultSet row) throws SQLException {
        return new Dose(
                Sql.uuid(row, "session_id"),
                Sql.uuid(row, "clinic_id"),
                protocols
                        .exactly(row.getString("protocol_id"), row.getInt("protocol_version"))
                        .medicine(),
                row.getString("route"),
                Wire.plain(row.getBigDecimal("dose_mg")),
                Sql.instantOf(row, "dosed_at"),
                Optional.ofNullable(Sql.instant(row, "integration_held_at")));
    }
}
