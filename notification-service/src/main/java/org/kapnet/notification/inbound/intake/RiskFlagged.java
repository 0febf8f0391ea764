package org.kapnet.notification.inbound.intake;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.UUID;

/** Reader of {@code risk-flagged}. */
@JsonIgnoreProperties(ignoreUnknown = true)
record RiskFlagged(UUID riskId, UUID patientId, UUID clinicId, String level) {}
