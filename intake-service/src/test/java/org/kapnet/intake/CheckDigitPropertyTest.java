package org.kapnet.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.StringLength;
import org.kapnet.intake.vocabulary.DeaNumber;

/** What check digits promise: exactly one fits, and it finds the usual slips of the hand. */
class CheckDigitPropertyTest {

    @Property
    void exactlyOneDigitFitsADeaNumber(@ForAll @NumericChars @StringLength(6) String digits) {
        assertThat(fitting("BS" + digits, DeaNumber::isValid)).hasSize(1);
    }

    @Property
    void aWrongDigitOfADeaNumberIsFound(
            @ForAll @NumericChars @StringLength(6) String digits,
            @ForAll @IntRange(max = 5) int place,
            @ForAll @CharRange(from = '0', to = '9') char other) {
        String valid = fitting("BS" + digits, DeaNumber::isValid).getFirst();
        int difference = Math.abs(valid.charAt(2 + place) - other);
        // Every second digit is doubled, so there a slip by five is the one that the sum does not see.
        boolean unseen = difference == 0 || (place % 2 == 1 && difference == 5);

        assertThat(DeaNumber.isValid(replaced(valid, 2 + place, other))).isEqualTo(unseen);
    }

    static List<String> fitting(String number, Predicate<String> valid) {
        return IntStream.rangeClosed(0, 9)
                .mapToObj(digit -> number + digit)
                .filter(valid)
                .toList();
    }

    static String replaced(String text, int place, char character) {
        return text.substring(0, place) + character + text.substring(place + 1);
    }
}
