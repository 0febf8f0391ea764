package org.kapnet.platform.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.kapnet.platform.event.EventType;
import org.kapnet.platform.event.OutgoingEvent;
import org.kapnet.platform.event.TraceParent;
import org.kapnet.platform.web.Ids;

/**
 * Where a service leaves the facts that it tells the others. The event is stored in the transaction of the change that
 * it reports: both become true or neither. The relay sends it after the commit, at least once.
 *
 * <p>Numbers the facts of each aggregate 1, 2, 3 … without gaps, in the order of their commits: the counter's row lock
 * is held until the transaction ends, so two transactions that tell something about one aggregate wait for each other.
 */
@ApplicationScoped
public class Outbox {

    // One round trip: the counter moves and the event is written by one statement. The row's own number (seq) is drawn
    // after the counter's lock is held, so within an aggregate seq and kapseq grow together.
    private static final String APPEND = """
            with counted as (
                insert into outbox_sequence as s (aggregate_id, last_sequence) values (?, 1)
                on conflict (aggregate_id) do update set last_sequence = s.last_sequence + 1
                returning aggregate_id, last_sequence)
            insert into outbox_event
                (id, aggregatetype, aggregateid, type, partitionkey, kapclinic, kapseq, time, traceparent, payload)
            select ?, ?, aggregate_id, ?, ?, ?::uuid, last_sequence, ?, ?, ? from counted
            """;

    private final AgroalDataSource database;
    private final ObjectMapper json;
    private final Clock clock;
    private final TraceParent trace;
    private final OutboxConfig config;
    private final String service;

    Outbox(
            AgroalDataSource database,
            ObjectMapper json,
            Clock clock,
            TraceParent trace,
            OutboxConfig config,
            @ConfigProperty(name = "kap.service") String service) {
        this.database = database;
        this.json = json;
        this.clock = clock;
        this.trace = trace;
        this.config = config;
        this.service = service;
    }

    /**
     * Stores an event in the caller's transaction.
     *
     * @throws jakarta.transaction.TransactionalException when the caller has no transaction
     * @throws IllegalArgumentException when the fact is not a kebab-case word or the payload is no JSON or too large
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void append(OutgoingEvent event) {
        String type = new EventType(service, event.fact()).wire();
        String payload = payloadOf(event);
        try (Connection connection = database.getConnection();
                PreparedStatement append = connection.prepareStatement(APPEND)) {
            append.setObject(1, event.aggregateId());
            append.setObject(2, Ids.next());
            append.setString(3, service);
            append.setString(4, type);
            append.setObject(5, event.key());
            append.setObject(6, event.clinicId());
            append.setObject(7, clock.instant().atOffset(ZoneOffset.UTC));
            append.setString(8, trace.current());
            append.setString(9, payload);
            append.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException("an event could not be stored", failure);
        }
    }

    private String payloadOf(OutgoingEvent event) {
        String payload;
        try {
            payload = json.writeValueAsString(event.payload());
        } catch (JsonProcessingException unwritable) {
            // Its message quotes values: the cause is left out on purpose.
            throw new IllegalArgumentException(
                    "the payload of " + event + " cannot be written as JSON: " + unwritable.getClass());
        }
        // Refused here, because a row that the broker refuses would stop everything else that its key has to tell.
        if (payload.length() > config.maxPayload()
                || payload.getBytes(StandardCharsets.UTF_8).length > config.maxPayload()) {
            throw new IllegalArgumentException("the payload of " + event + " is larger than kap.outbox.max-payload");
        }
        return payload;
    }
}
