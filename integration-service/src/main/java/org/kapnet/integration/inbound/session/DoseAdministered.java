package org.kapnet.integration.inbound.session;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A dose was given. How much is not this service's business. */
record DoseAdministered(
        UUID sessionId,
        UUID patientId,
        UUID clinicId,
        @Nullable UUID therapistId,
        int ordinal,
        Instant administeredAt) {}
