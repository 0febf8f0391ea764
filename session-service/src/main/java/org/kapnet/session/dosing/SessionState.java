package org.kapnet.session.dosing;

/** The name of a state as it is stored and shown. */
public enum SessionState {
    BOOKED,
    CHECKED_IN,
    READY,
    ORDERED,
    VERIFIED,
    DOSED,
    RECOVERING,
    DISCHARGED,
    CANCELLED,
    MISSED,
    STOPPED;

    /** The name of the state that a session is in. */
    public static SessionState of(DosingSession session) {
        return switch (session) {
            case DosingSession.Booked booked -> BOOKED;
            case DosingSession.CheckedIn checkedIn -> CHECKED_IN;
            case DosingSession.Ready ready -> READY;
            case DosingSession.Ordered ordered -> ORDERED;
            case DosingSession.Verified verified -> VERIFIED;
            case DosingSession.Dosed dosed -> DOSED;
            case DosingSession.Recovering recovering -> RECOVERING;
            case DosingSession.Discharged discharged -> DISCHARGED;
            case DosingSession.Cancelled cancelled -> CANCELLED;
            case DosingSession.Missed missed -> MISSED;
            case DosingSession.Stopped stopped -> STOPPED;
        };
    }
}
