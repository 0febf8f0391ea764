package org.kapnet.platform.startup;

/** The service refuses to start; the message names each property and why. */
public final class UnsafeConfiguration extends RuntimeException {

    UnsafeConfiguration(String message) {
        super(message, null, false, false);
    }
}
