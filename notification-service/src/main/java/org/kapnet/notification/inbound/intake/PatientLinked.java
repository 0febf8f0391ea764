package org.kapnet.notification.inbound.intake;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.UUID;

/** Reader of {@code patient-linked}. */
@JsonIgnoreProperties(ignoreUnknown = true)
record PatientLinked(UUID patientId, String subject) {}
