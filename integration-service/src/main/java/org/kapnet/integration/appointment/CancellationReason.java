package org.kapnet.integration.appointment;

import java.util.Arrays;

/** Why an appointment was called off: a code, so that no free text about a person is stored or sent. */
public enum CancellationReason {
    PATIENT_REQUEST("patient-request"),
    THERAPIST_UNAVAILABLE("therapist-unavailable"),
    CLINIC_CLOSED("clinic-closed"),
    CLINICAL("clinical"),
    /** The dosing session it belonged to does not take place. */
    SESSION_CALLED_OFF("session-called-off"),
    /** A dosing session was booked at the same time, for the patient or with the therapist. */
    DOSING_SESSION("dosing-session"),
    /** The treatment it belonged to has ended, or another clinic continues it. */
    EPISODE_ENDED("episode-ended"),
    /** The patient no longer agrees to telehealth, and the clinic has no site for it. */
    TELEHEALTH_CONSENT_ENDED("telehealth-consent-ended"),
    OTHER("other");

    /** The codes that a person may give; the rest are given by the service. */
    public static final String PATTERN = "patient-request|therapist-unavailable|clinic-closed|clinical|other";

    private final String wire;

    CancellationReason(String wire) {
        this.wire = wire;
    }

    public String wire() {
        return wire;
    }

    /** The reason with that wire value; {@link IllegalArgumentException} when there is none. */
    public static CancellationReason of(String wire) {
        return Arrays.stream(values())
                .filter(reason -> reason.wire.equals(wire))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("not a cancellation reason"));
    }
}
