package org.kapnet.notification.reminder;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.kapnet.notification.occasion.Booking;
import org.kapnet.platform.web.Ids;

/** Row of {@code reminder}: one lead of one occasion. */
@Entity
@Table(name = "reminder")
@NullUnmarked
class ReminderEntity {

    @Id
    private UUID id;

    @Column(name = "occasion_id")
    private UUID occasionId;

    @Column(name = "occasion_kind")
    private String occasionKind;

    @Column(name = "patient_id")
    private UUID patientId;

    @Column(name = "clinic_id")
    private UUID clinicId;

    private String lead;

    @Column(name = "starts_at")
    private Instant startsAt;

    @Column(name = "due_at")
    private Instant dueAt;

    private String state;
    private String reason;

    @Column(name = "rules_version")
    private int rulesVersion;

    @Version
    private long version;

    ReminderEntity() {}

    ReminderEntity(Booking booking, Duration lead) {
        this.id = Ids.next();
        this.occasionId = booking.occasionId();
        this.lead = lead.toString();
    }

    /** Applies the decision for this lead; {@code cause} is why it was planned or planned anew. */
    void plan(Booking booking, PlannedReminder decision, ReminderReason cause, int rules) {
        this.occasionKind = booking.kind();
        this.patientId = booking.patientId();
        this.clinicId = booking.clinicId();
        this.startsAt = booking.startsAt();
        this.rulesVersion = rules;
        switch (decision) {
            case PlannedReminder.Planned planned -> {
                this.dueAt = planned.dueAt();
                become(ReminderState.PLANNED, planned.moved() ? ReminderReason.QUIET_HOURS : cause);
            }
            case PlannedReminder.Skipped skipped -> {
                this.dueAt = null;
                become(ReminderState.SKIPPED, skipped.reason());
            }
        }
    }

    void postpone(Instant until, ReminderReason why) {
        if (!until.equals(dueAt)) {
            this.dueAt = until;
            become(ReminderState.PLANNED, why);
        }
    }

    void become(ReminderState next, ReminderReason why) {
        this.state = next.wire();
        this.reason = why.code();
    }

    /** Key of what this reminder causes: moving the occasion makes another cause, a repeat does not. */
    String cause() {
        return "reminder:" + id + ":" + startsAt.getEpochSecond();
    }

    ReminderDuePolicy.Sibling asSibling() {
        return new ReminderDuePolicy.Sibling(lead(), dueAt);
    }

    boolean is(ReminderState expected) {
        return expected.wire().equals(state);
    }

    UUID id() {
        return id;
    }

    UUID occasionId() {
        return occasionId;
    }

    UUID patientId() {
        return patientId;
    }

    UUID clinicId() {
        return clinicId;
    }

    Duration lead() {
        return Duration.parse(lead);
    }

    Instant startsAt() {
        return startsAt;
    }

    Instant dueAt() {
        return dueAt;
    }

    ReminderView view() {
        return new ReminderView(
                id, patientId, occasionId, occasionKind, startsAt, lead, dueAt, ReminderState.of(state), reason);
    }
}
