package org.kapnet.session.dosing;

import java.math.BigDecimal;
import java.time.Instant;

/** The dose that was given. */
public record GivenDose(BigDecimal doseMg, Instant at) {}
