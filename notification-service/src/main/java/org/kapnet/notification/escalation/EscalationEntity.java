package org.kapnet.notification.escalation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.kapnet.platform.web.Ids;

/** Row of {@code escalation}. */
@Entity
@Table(name = "escalation")
@NullUnmarked
class EscalationEntity {

    @Id
    private UUID id;

    @Column(name = "patient_id")
    private UUID patientId;

    @Column(name = "clinic_id")
    private UUID clinicId;

    private String cause;

    @Column(name = "cause_event_id")
    private UUID causeEventId;

    @Column(name = "cause_subject_id")
    private UUID causeSubjectId;

    private String level;

    @Column(name = "raised_at")
    private Instant raisedAt;

    private String state;
    private int step;

    @Column(name = "next_step_at")
    private Instant nextStepAt;

    private boolean heard;

    /** How often it went to another clinic; each time the calls begin anew. */
    private int moves;

    @Column(name = "ladder_version")
    private int ladderVersion;

    @Column(name = "acknowledged_by")
    private String acknowledgedBy;

    @Column(name = "acknowledged_at")
    private Instant acknowledgedAt;

    @Version
    private long version;

    EscalationEntity() {}

    EscalationEntity(RaiseEscalation alert, Instant raisedAt, int ladderVersion) {
        this.id = Ids.next();
        this.patientId = alert.patientId();
        this.clinicId = alert.clinicId();
        this.cause = alert.cause().wire();
        this.causeEventId = alert.causeEventId();
        this.causeSubjectId = alert.subjectId();
        this.level = alert.level();
        this.raisedAt = raisedAt;
        this.ladderVersion = ladderVersion;
    }

    void apply(Escalation next) {
        switch (next) {
            case Escalation.Raised raised -> {
                this.state = "raised";
                this.step = raised.step();
                this.nextStepAt = raised.nextStepAt();
            }
            case Escalation.Acknowledged acknowledged -> {
                this.state = "acknowledged";
                this.step = acknowledged.step();
                this.nextStepAt = null;
                this.acknowledgedBy = acknowledged.by();
                this.acknowledgedAt = acknowledged.at();
            }
        }
    }

    /** Goes to another clinic with its patient; nobody there has heard of it yet. */
    void moveTo(UUID clinic) {
        this.clinicId = clinic;
        this.heard = false;
        this.moves++;
    }

    /** Key of the calls of one step. */
    String causeOf(int calledStep) {
        String key = "escalation:" + id + ":" + calledStep;
        return moves == 0 ? key : key + ":" + moves;
    }

    void heardBy(int people) {
        this.heard = heard || people > 0;
    }

    Escalation escalation() {
        return "raised".equals(state)
                ? new Escalation.Raised(step, nextStepAt)
                : new Escalation.Acknowledged(step, acknowledgedBy, acknowledgedAt);
    }

    UUID id() {
        return id;
    }

    UUID patientId() {
        return patientId;
    }

    UUID clinicId() {
        return clinicId;
    }

    EscalationCause cause() {
        return EscalationCause.of(cause);
    }

    UUID causeEventId() {
        return causeEventId;
    }

    String level() {
        return level;
    }

    Instant raisedAt() {
        return raisedAt;
    }

    long version() {
        return version;
    }

    EscalationView view() {
        return new EscalationView(
                id,
                patientId,
                clinicId,
                cause(),
                causeSubjectId,
                level,
                raisedAt,
                state,
                step,
                nextStepAt,
                heard,
                acknowledgedBy,
                acknowledgedAt);
    }
}
