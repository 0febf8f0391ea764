package org.kapnet.session.dosing;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/** What a session tells other services. Nothing here identifies a person but by id, and nothing is free text. */
public sealed interface SessionFact {
    /** The fact's name in the event type. */
    String fact();

    /** Room, people and patient are taken. */
    record SessionBooked(
            UUID sessionId,
            UUID courseId,
            UUID patientId,
            UUID clinicId,
            UUID episodeId,
            UUID siteId,
            String zone,
            int ordinal,
            Instant startsAt,
            Instant endsAt,
            UUID prescriberId,
            UUID therapistId,
            UUID nurseId)
            implements SessionFact {
        @Override
        public String fact() {
            return "session-booked";
        }
    }

    /** The booking is given up; everything that it took is free again. */
    record SessionCancelled(UUID sessionId, UUID courseId, UUID patientId, UUID clinicId, Instant at)
            implements SessionFact {
        @Override
        public String fact() {
            return "session-cancelled";
        }
    }

    /** The patient did not come. */
    record SessionMissed(UUID sessionId, UUID courseId, UUID patientId, UUID clinicId, Instant at)
            implements SessionFact {
        @Override
        public String fact() {
            return "session-missed";
        }
    }

    /** The patient is here and identified, at a site in this zone. */
    record SessionStarted(UUID sessionId, UUID courseId, UUID patientId, UUID clinicId, String zone, Instant startedAt)
            implements SessionFact {
        @Override
        public String fact() {
            return "session-started";
        }
    }

    /** The medicine was given. */
    record DoseAdministered(
            UUID sessionId,
            UUID courseId,
            UUID patientId,
            UUID clinicId,
            UUID therapistId,
            int ordinal,
            String route,
            BigDecimal doseMg,
            Instant administeredAt)
            implements SessionFact {
        @Override
        public String fact() {
            return "dose-administered";
        }
    }

    /** The patient met every criterion and left. */
    record SessionDischarged(
            UUID sessionId, UUID courseId, UUID patientId, UUID clinicId, int ordinal, Instant dischargedAt)
            implements SessionFact {
        @Override
        public String fact() {
            return "session-discharged";
        }
    }

    /** The session ended before its time, for a coded reason. */
    record SessionStopped(UUID sessionId, UUID courseId, UUID patientId, UUID clinicId, String reasonCode, Instant at)
            implements SessionFact {
        @Override
        public String fact() {
            return "session-stopped";
        }
    }
}
