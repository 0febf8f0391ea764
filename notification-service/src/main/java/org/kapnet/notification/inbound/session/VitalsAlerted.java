package org.kapnet.notification.inbound.session;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.UUID;

/** Reader of {@code vitals-alerted}. */
@JsonIgnoreProperties(ignoreUnknown = true)
record VitalsAlerted(UUID sessionId, UUID patientId, UUID clinicId, String level) {}
