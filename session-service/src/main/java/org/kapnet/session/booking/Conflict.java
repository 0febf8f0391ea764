package org.kapnet.session.booking;

import java.time.Instant;

/**
 * What stands in the way of a booking. Deliberately no more than kind and interval: it may belong to another clinic.
 *
 * @param resource room, prescriber, therapist, nurse or patient
 */
record Conflict(String resource, Instant startsAt, Instant endsAt) {}
