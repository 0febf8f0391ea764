package org.kapnet.platform.crypto;

/** Something sealed could not be opened: the wrong key, the wrong field, or changed bytes. */
public final class Unreadable extends RuntimeException {

    Unreadable(String what, Throwable cause) {
        super(what + " cannot be opened with the configured keys", cause);
    }
}
