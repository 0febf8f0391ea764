package org.kapnet.notification.inbound.session;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;

/** Reader of {@code session-booked}. */
@JsonIgnoreProperties(ignoreUnknown = true)
record SessionBooked(UUID sessionId, UUID patientId, UUID clinicId, ZoneId zone, Instant startsAt) {}
