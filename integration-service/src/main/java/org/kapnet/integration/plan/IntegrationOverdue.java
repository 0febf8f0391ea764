package org.kapnet.integration.plan;

import java.time.Instant;
import java.util.UUID;

/** Told as {@code integration-overdue}: the dose's integration was not held by {@code dueAt}. */
public record IntegrationOverdue(UUID planId, UUID patientId, UUID clinicId, UUID sessionId, Instant dueAt) {}
