package org.kapnet.session.protocol;

/** What a limit looks at. The unit is part of the name. */
public enum Measure {
    SYSTOLIC_MM_HG,
    DIASTOLIC_MM_HG,
    HEART_RATE_PER_MINUTE,
    SPO2_PERCENT,
    RESPIRATORY_RATE_PER_MINUTE,
    /** Modified observer's assessment of alertness and sedation: 5 alert to 0 no response. */
    SEDATION_MOAAS
}
