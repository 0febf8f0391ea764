package org.kapnet.intake.assessment;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * The way from a total to the published score: total times multiplier by divisor. Comparisons are made with whole
 * numbers, because a mean of three such as 6.67 is rounded and would fall short of its own 30 percent.
 */
record Scale(int multiplier, int divisor, int decimals) {

    /** The score as it is shown. */
    BigDecimal score(int total) {
        return BigDecimal.valueOf((long) total * multiplier)
                .divide(BigDecimal.valueOf(divisor), decimals, RoundingMode.HALF_UP);
    }

    /** The score without its fraction. */
    int wholeScore(int total) {
        return Math.floorDiv(total * multiplier, divisor);
    }

    /** Compares the exact score of a total, or the exact difference of two, with a figure of the score's scale. */
    int compare(int total, int figure) {
        return Integer.compare(total * multiplier, figure * divisor);
    }
}
