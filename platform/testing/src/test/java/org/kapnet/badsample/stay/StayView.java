package org.kapnet.badsample.stay;

import jakarta.ws.rs.core.Response;

/** A record that is more than data. */
record StayView(Response answer) {}
