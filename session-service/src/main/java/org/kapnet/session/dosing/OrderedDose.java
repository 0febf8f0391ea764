package org.kapnet.session.dosing;

import java.math.BigDecimal;
import java.util.UUID;

/** The dose that a prescriber ordered for this session. */
public record OrderedDose(UUID orderId, BigDecimal doseMg) {}
