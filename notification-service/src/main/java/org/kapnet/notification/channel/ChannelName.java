package org.kapnet.notification.channel;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;

/** A way to reach a person outside the application. */
public enum ChannelName {
    MAIL,
    SMS,
    PUSH;

    /** The name on the wire and in the database. */
    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Reads a wire name.
     *
     * @throws IllegalArgumentException when there is no such channel
     */
    public static ChannelName of(String wire) {
        return Arrays.stream(values())
                .filter(channel -> channel.wire().equals(wire))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such channel"));
    }
}
