package org.kapnet.notification.preference;

import java.util.UUID;

/** Told inside the service, in the transaction of the change: what was planned in the old hours is planned anew. */
public record QuietHoursChanged(UUID patientId) {}
