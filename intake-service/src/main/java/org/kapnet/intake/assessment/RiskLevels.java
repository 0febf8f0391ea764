package org.kapnet.intake.assessment;

import java.util.List;

/** The grades of a risk, in rising order. */
public final class RiskLevels {

    public static final List<String> RISING = List.of("none", "low", "moderate", "high");

    private RiskLevels() {}

    static String higher(String one, String other) {
        return RISING.indexOf(one) >= RISING.indexOf(other) ? one : other;
    }
}
