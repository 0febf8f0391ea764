package org.kapnet.notification.inbound.integration;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.UUID;

/** Reader of {@code integration-overdue}. */
@JsonIgnoreProperties(ignoreUnknown = true)
record IntegrationOverdue(UUID planId, UUID patientId, UUID clinicId) {}
