package org.kapnet.session.lot;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapnet.platform.web.Ids;
import org.kapnet.session.sql.Sql;

/**
 * Lines of the controlled-substance ledger. They are only ever added: the database refuses change and removal, a balance
 * below zero, a draw that is not the sum of its parts, unwitnessed waste and a second line for one administration.
 */
@ApplicationScoped
class Ledger {
    private static final BigDecimal NONE = BigDecimal.ZERO;

    private final Sql sql;

    Ledger(Sql sql) {
        this.sql = sql;
    }

    /** What a session's patient was given, for the line. */
    record Administration(
            UUID sessionId,
            UUID patientId,
            UUID orderId,
            BigDecimal administeredMg,
            BigDecimal wastedMg,
            @Nullable String witness,
            Instant at) {}

    void receipt(LotEntity lot, String actor, Instant now) {
        append(lot, "receipt", null, lot.receivedMg, NONE, NONE, NONE, actor, null, now, now);
    }

    UUID administration(LotEntity lot, Administration given, String actor, Instant now) {
        return append(
                lot,
                "administration",
                given,
                NONE,
                given.administeredMg().add(given.wastedMg()),
                given.administeredMg(),
                given.wastedMg(),
                actor,
                given.witness(),
                given.at(),
                now);
    }

    private UUID append(
            LotEntity lot,
            String kind,
            @Nullable Administration given,
            BigDecimal receivedMg,
            BigDecimal drawnMg,
            BigDecimal administeredMg,
            BigDecimal wastedMg,
            String actor,
            @Nullable String witness,
            Instant at,
            Instant now) {
        UUID id = Ids.next();
        sql.change(
                "insert into ledger_entry (id, clinic_id, site_id, lot_id, lot_number, expires_on, kind, session_id,"
                        + " patient_id, order_id, received_mg, drawn_mg, administered_mg, wasted_mg, balance_mg, actor,"
                        + " witness, at, recorded_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                id,
                lot.clinicId,
                lot.siteId,
                lot.id,
                lot.lotNumber,
                lot.expiresOn,
                kind,
                given == null ? null : given.sessionId(),
                given == null ? null : given.patientId(),
                given == null ? null : given.orderId(),
                receivedMg,
                drawnMg,
                administeredMg,
                wastedMg,
                lot.balanceMg,
                actor,
                witness,
                at,
                now);
        return id;
    }
}
