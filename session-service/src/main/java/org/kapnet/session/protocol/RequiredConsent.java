package org.kapnet.session.protocol;

/** A kind of consent without which nothing of the protocol may be booked or given. */
public record RequiredConsent(String kind, String source) {}
