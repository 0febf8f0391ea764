package org.kapnet.session.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.kapnet.session.dosing.Reservations;
import org.kapnet.session.sql.Sql;
import org.kapnet.session.wire.Wire;

/**
 * Takes everything that a session needs, together or not at all.
 *
 * <p>An exclusion constraint refuses overlaps, whoever asks first. All claims go in by one statement, sorted by resource,
 * so that two bookings wait for each other in one direction only; and with {@code on conflict do nothing}, because
 * PostgreSQL then settles two simultaneous inserts of one resource without a deadlock.
 */
@ApplicationScoped
class Claims implements Reservations {
    private static final int ATTEMPTS = 3;

    private static final String TAKE = """
            insert into booking_claim (session_id, resource_kind, resource_id, clinic_id, during)
            select ?, wanted.kind, wanted.id, ?, tstzrange(?, ?, '[)')
              from unnest(?, ?) with ordinality as wanted (kind, id, place)
             order by wanted.place
            on conflict do nothing
            """;

    private static final String IN_THE_WAY = """
            select resource_kind, lower(during) as starts_at, upper(during) as ends_at
              from booking_conflict(?, tstzrange(?, ?, '[)'), ?)
            """;

    private final Sql sql;

    Claims(Sql sql) {
        this.sql = sql;
    }

    /**
     * Tries to take all resources from start to end. When something is in the way the caller must give up its
     * transaction, because what was free is taken by then.
     *
     * @return what is in the way, in the order of the resources given; empty when all is taken
     */
    @Transactional(TxType.MANDATORY)
    List<Conflict> take(UUID sessionId, UUID clinicId, List<Claim> wanted, Instant startsAt, Instant endsAt) {
        List<Claim> sorted =
                wanted.stream().sorted(Comparator.comparing(Claim::id)).toList();
        String[] kinds = sorted.stream().map(claim -> Wire.name(claim.kind())).toArray(String[]::new);
        UUID[] ids = sorted.stream().map(Claim::id).toArray(UUID[]::new);
        UUID[] asked = wanted.stream().map(Claim::id).toArray(UUID[]::new);
        int taken = 0;
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            taken += sql.change(TAKE, sessionId, clinicId, startsAt, endsAt, kinds, ids);
            // Asked even when all is taken: the constraint knows nothing of hours of therapy.
            List<Conflict> inTheWay = inTheWay(asked, sessionId, startsAt, endsAt);
            if (!inTheWay.isEmpty() || taken == wanted.size()) {
                return inTheWay;
            }
            // What was in the way has been given up in between: ask again for what is still missing.
        }
        throw new IllegalStateException("claims kept changing while they were taken");
    }

    /**
     * What is in the way by now, without taking anything or waiting for anyone. A booking that asks this first does not
     * queue for a course only to learn that the room is gone.
     */
    @Transactional(TxType.MANDATORY)
    List<Conflict> inTheWay(UUID sessionId, List<Claim> wanted, Instant startsAt, Instant endsAt) {
        return inTheWay(wanted.stream().map(Claim::id).toArray(UUID[]::new), sessionId, startsAt, endsAt);
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void release(UUID sessionId) {
        sql.change("update booking_claim set active = false where session_id = ?", sessionId);
    }

    private List<Conflict> inTheWay(UUID[] asked, UUID sessionId, Instant startsAt, Instant endsAt) {
        return sql.list(
                IN_THE_WAY,
                row -> new Conflict(
                        row.getString("resource_kind"),
                        row.getObject("starts_at", OffsetDateTime.class).toInstant(),
                        row.getObject("ends_at", OffsetDateTime.class).toInstant()),
                asked,
                startsAt,
                endsAt,
                sessionId);
    }
}
