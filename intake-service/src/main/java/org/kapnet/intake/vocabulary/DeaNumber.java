package org.kapnet.intake.vocabulary;

/**
 * A registration number of the Drug Enforcement Administration: two letters and seven digits, the last of which is the
 * last digit of (d1 + d3 + d5) + 2 (d2 + d4 + d6).
 */
public final class DeaNumber {

    private DeaNumber() {}

    /** Whether the text has the form and the right check digit. */
    public static boolean isValid(String number) {
        if (!number.matches("[A-Z][A-Z9][0-9]{7}")) {
            return false;
        }
        int[] digit =
                number.substring(2).chars().map(character -> character - '0').toArray();
        int sum = digit[0] + digit[2] + digit[4] + 2 * (digit[1] + digit[3] + digit[5]);
        return sum % 10 == digit[6];
    }
}
