package org.kapnet.intake.practitioner;

/** The National Provider Identifier: ten digits whose Luhn check digit is taken with the prefix 80840. */
final class Npi {

    private static final String PREFIX = "80840";

    private Npi() {}

    /** Whether the text is ten digits with the right check digit. */
    static boolean isValid(String npi) {
        if (!npi.matches("[0-9]{10}")) {
            return false;
        }
        String digits = PREFIX + npi;
        int sum = 0;
        for (int position = 0; position < digits.length(); position++) {
            int digit = digits.charAt(digits.length() - 1 - position) - '0';
            if (position % 2 == 1) {
                digit *= 2;
                digit = digit > 9 ? digit - 9 : digit;
            }
            sum += digit;
        }
        return sum % 10 == 0;
    }
}
