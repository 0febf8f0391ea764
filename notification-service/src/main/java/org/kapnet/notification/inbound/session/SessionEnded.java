package org.kapnet.notification.inbound.session;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.UUID;

/** Reader of the facts after which a session is not reminded of any more. */
@JsonIgnoreProperties(ignoreUnknown = true)
record SessionEnded(UUID sessionId) {}
