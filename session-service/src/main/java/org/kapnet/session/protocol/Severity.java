package org.kapnet.session.protocol;

/**
 * What a crossed limit means. HOLD and STOP speak before a dose (a prescriber may override a HOLD with a reason, never a
 * STOP), ALERT and EMERGENCY while somebody is being watched. Ordered by weight within each pair.
 */
public enum Severity {
    HOLD,
    STOP,
    ALERT,
    EMERGENCY
}
