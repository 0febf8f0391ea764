package org.kapnet.integration.inbound.session;

import java.util.UUID;

/** Of {@code session-cancelled}, {@code session-missed}, {@code session-discharged} and {@code session-stopped}. */
record SessionEnded(UUID sessionId, UUID patientId, UUID clinicId) {}
