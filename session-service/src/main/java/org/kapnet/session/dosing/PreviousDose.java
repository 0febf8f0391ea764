package org.kapnet.session.dosing;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/** The last dose of a course. */
public record PreviousDose(UUID sessionId, BigDecimal doseMg, Instant at) {}
