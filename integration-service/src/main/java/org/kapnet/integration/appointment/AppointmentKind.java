package org.kapnet.integration.appointment;

import java.util.Arrays;
import java.util.Optional;

/** What an appointment is for; the wire value is what clients and events carry. */
public enum AppointmentKind {
    /** The therapist meets the patient before treatment: fit, questions, objectives. */
    SECOND_INTAKE("second-intake"),
    /** Before the first dose: intentions, what to expect. */
    PREPARATION("preparation"),
    /** After a dose: what was experienced is worked into daily life. */
    INTEGRATION("integration");

    /** Every wire value as a pattern, for validation and documentation. */
    public static final String PATTERN = "second-intake|preparation|integration";

    private final String wire;

    AppointmentKind(String wire) {
        this.wire = wire;
    }

    /** The kebab-case value used outside. */
    public String wire() {
        return wire;
    }

    /** The kind with that wire value, if there is one. */
    public static Optional<AppointmentKind> find(String wire) {
        return Arrays.stream(values()).filter(kind -> kind.wire.equals(wire)).findFirst();
    }

    /** The kind with that wire value; {@link IllegalArgumentException} when there is none. */
    public static AppointmentKind of(String wire) {
        return find(wire).orElseThrow(() -> new IllegalArgumentException("not an appointment kind"));
    }
}
