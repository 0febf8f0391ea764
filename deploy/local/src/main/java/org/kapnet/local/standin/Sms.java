package org.kapnet.local.standin;

import java.time.Instant;

/** A text message that the SMS stand-in accepted. */
public record Sms(String sid, String from, String to, String body, Instant receivedAt) {}
