package org.kapnet.integration.plan;

/** How far therapy that a dose calls for has come. */
public enum NeedState {
    /** No appointment yet. */
    OPEN("open"),
    /** An appointment is booked. */
    ARRANGED("arranged"),
    /** It took place. */
    HELD("held"),
    /** It is not called for any more: its session does not take place, or took place without it. */
    DROPPED("dropped");

    private final String wire;

    NeedState(String wire) {
        this.wire = wire;
    }

    public String wire() {
        return wire;
    }
}
