package org.kapnet.integration.appointment;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;

/** Asks when a therapist offers appointments; answered by the feature that keeps availability. */
public interface OfferedHours {

    /** The zone of the window around that whole time; empty when it is not offered for that kind. */
    Optional<ZoneId> zoneOf(UUID therapistId, AppointmentKind kind, Instant startsAt, Instant endsAt);
}
