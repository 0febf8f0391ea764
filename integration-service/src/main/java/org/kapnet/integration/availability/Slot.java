package org.kapnet.integration.availability;

import java.time.Instant;
import java.time.ZoneId;

/** Free time that can be booked; {@code zone} is the one of the window it lies in. */
public record Slot(Instant startsAt, Instant endsAt, ZoneId zone) {}
