package org.kapnet.local.standin;

import java.time.Instant;

/**
 * A push message that the push stand-in accepted.
 *
 * @param name the provider's name of the message
 * @param message the message object as it was sent, JSON
 */
public record Push(String name, String message, Instant receivedAt) {}
