package org.kapnet.integration.appointment;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who is taken, and from when to when; never by whom. */
public record AppointmentConflict(
        @Schema(enumeration = {"therapist", "patient"}) String resource, Instant startsAt, Instant endsAt) {}
