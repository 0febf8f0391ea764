package org.kapnet.session.order;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was ordered, as the person who gives it needs it. */
public record DoseOrder(
        UUID id,
        BigDecimal doseMg,
        String medicine,
        String formulation,
        BigDecimal concentrationMgPerMl,
        @Nullable Instant verifiedAt) {}
