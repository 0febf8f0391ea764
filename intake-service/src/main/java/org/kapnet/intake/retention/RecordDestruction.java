package org.kapnet.intake.retention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.kapnet.intake.episode.TenantMove;
import org.kapnet.intake.patient.RecordClosed;
import org.kapnet.intake.patient.Tombstones;
import org.kapnet.platform.tenancy.Scope;
import org.kapnet.platform.timer.TimerCall;
import org.kapnet.platform.timer.TimerHandler;
import org.kapnet.platform.timer.Timers;

/**
 * Destroys what a closed record held when every term has passed. The log of accesses stays. Copies that other clinics
 * kept before the record was closed have a term that ends earlier, so whatever is left of them goes too.
 */
@ApplicationScoped
class RecordDestruction implements TimerHandler {

    static final String TIMER = "record-destruction";

    /** Tables whose rows refer to rows of others, each before those it refers to. */
    private static final List<String> REFERRING =
            List.of("episode", "clearance", "screening_opinion", "risk", "screening", "assessment", "referral");

    private static final String COPIES =
            "delete from kept_record where patient_id = :patient and kept_at <= (select closed_at from patient where id ="
                    + " :patient)";
    private static final String PAIRS =
            "delete from duplicate_candidate where patient_id = :patient or other_patient_id = :patient";

    private final Tombstones tombstones;
    private final EntityManager entities;
    private final Timers timers;
    private final Clock clock;

    RecordDestruction(Tombstones tombstones, EntityManager entities, Timers timers, Clock clock) {
        this.tombstones = tombstones;
        this.entities = entities;
        this.timers = timers;
        this.clock = clock;
    }

    void onClosure(@Observes RecordClosed closed) {
        tombstones.due(closed.patientId()).ifPresent(due -> plan(closed.patientId(), due));
    }

    @Override
    public String name() {
        return TIMER;
    }

    /** The network's: every clinic that treated the patient has rows. */
    @Override
    public Scope scope(TimerCall call) {
        return Scope.network();
    }

    @Override
    public void fire(TimerCall call) {
        UUID patientId = UUID.fromString(call.key());
        tombstones.due(patientId).ifPresent(due -> {
            if (clock.instant().isBefore(due)) {
                // The terms have become longer since the record was closed.
                plan(patientId, due);
            } else {
                destroy(patientId);
            }
        });
    }

    private void plan(UUID patientId, Instant due) {
        timers.schedule(TIMER, patientId.toString(), due, null, "");
    }

    private void destroy(UUID patientId) {
        for (String table : tables()) {
            run("delete from " + table + " where patient_id = :patient", patientId);
        }
        run(COPIES, patientId);
        run(PAIRS, patientId);
        tombstones.raise(patientId);
    }

    private void run(String statement, UUID patientId) {
        entities.createNativeQuery(statement).setParameter("patient", patientId).executeUpdate();
    }

    /** Everything about a patient but the patient's row, which stays. */
    static List<String> tables() {
        List<String> tables = new ArrayList<>(TenantMove.TABLES);
        tables.remove("patient");
        tables.removeAll(REFERRING);
        tables.addAll(REFERRING);
        return tables;
    }
}
