package org.kapnet.integration.appointment;

import java.util.Arrays;

/** Where an appointment takes place. */
public enum Modality {
    TELEHEALTH("telehealth"),
    ON_SITE("on-site");

    /** Every wire value as a pattern, for validation and documentation. */
    public static final String PATTERN = "telehealth|on-site";

    private final String wire;

    Modality(String wire) {
        this.wire = wire;
    }

    /** The kebab-case value used outside. */
    public String wire() {
        return wire;
    }

    /** The modality with that wire value; {@link IllegalArgumentException} when there is none. */
    public static Modality of(String wire) {
        return Arrays.stream(values())
                .filter(modality -> modality.wire.equals(wire))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("not a modality"));
    }
}
