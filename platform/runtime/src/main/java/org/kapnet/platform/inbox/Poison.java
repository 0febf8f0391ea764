package org.kapnet.platform.inbox;

/**
 * An event that trying again will not help. The cause is left out on purpose, because a parser's message quotes what it
 * read.
 */
final class Poison extends RuntimeException {
    private static final long serialVersionUID = 1L;

    static final String ENVELOPE_UNREADABLE = "envelope-unreadable";
    static final String PAYLOAD_UNREADABLE = "payload-unreadable";
    static final String HANDLER_FAILED = "handler-failed";

    Poison(String code, Class<?> cause) {
        super(code + ": " + cause.getSimpleName());
    }
}
