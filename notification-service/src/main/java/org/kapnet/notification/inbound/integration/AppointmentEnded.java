package org.kapnet.notification.inbound.integration;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.UUID;

/** Reader of the facts after which an appointment is not reminded of any more. */
@JsonIgnoreProperties(ignoreUnknown = true)
record AppointmentEnded(UUID appointmentId) {}
