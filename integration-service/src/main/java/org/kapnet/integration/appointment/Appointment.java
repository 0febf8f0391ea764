package org.kapnet.integration.appointment;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;

/**
 * The lifecycle of an appointment: booked, perhaps confirmed, then completed, cancelled or missed. A step exists only
 * on the states where it is legal, so an hour that was cancelled cannot be counted as therapy held.
 */
public sealed interface Appointment {

    AppointmentDetails details();

    /** The kebab-case word for the state, as stored and shown. */
    String word();

    /** Not over yet: it holds the time of its therapist and of its patient. */
    sealed interface Upcoming extends Appointment permits Booked, Confirmed {

        /** Held; the time it was held is not before the booked start. */
        default Completed complete(Instant heldAt) {
            return new Completed(details(), heldAt);
        }

        default Cancelled cancel(Instant at, CancellationReason reason) {
            return new Cancelled(details(), at, reason);
        }

        /** The patient did not come; known only once the booked time has come. */
        default Missed miss(Instant at) {
            return new Missed(details(), at);
        }

        /** Another time with the same people; a confirmation given for the old time does not carry over. */
        default Booked moveTo(Instant start, Instant end, ZoneId zone) {
            return new Booked(details().movedTo(start, end, zone));
        }

        /** The same hour, at the clinic; a confirmation given for telehealth does not carry over. */
        default Booked onSite() {
            return new Booked(details().onSite());
        }
    }

    record Booked(AppointmentDetails details) implements Upcoming {
        public Confirmed confirm(Instant at) {
            return new Confirmed(details, at);
        }

        @Override
        public String word() {
            return "booked";
        }
    }

    record Confirmed(AppointmentDetails details, Instant confirmedAt) implements Upcoming {
        public Confirmed {
            Objects.requireNonNull(confirmedAt, "confirmedAt");
        }

        @Override
        public String word() {
            return "confirmed";
        }
    }

    record Completed(AppointmentDetails details, Instant heldAt) implements Appointment {
        public Completed {
            if (!details.startedBy(heldAt)) {
                throw new IllegalArgumentException("an appointment is not held before it starts");
            }
        }

        @Override
        public String word() {
            return "completed";
        }
    }

    record Cancelled(AppointmentDetails details, Instant at, CancellationReason reason) implements Appointment {
        public Cancelled {
            Objects.requireNonNull(at, "at");
            Objects.requireNonNull(reason, "reason");
        }

        @Override
        public String word() {
            return "cancelled";
        }
    }

    record Missed(AppointmentDetails details, Instant at) implements Appointment {
        public Missed {
            if (!details.startedBy(at)) {
                throw new IllegalArgumentException("an appointment is not missed before it starts");
            }
        }

        @Override
        public String word() {
            return "missed";
        }
    }
}
