package org.kapnet.intake.practitioner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.StringLength;

/** What the check digit of an NPI promises. */
class NpiPropertyTest {

    @Property
    void exactlyOneDigitFits(@ForAll @NumericChars @StringLength(9) String digits) {
        assertThat(fitting(digits)).hasSize(1);
    }

    @Property
    void aWrongDigitIsFound(
            @ForAll @NumericChars @StringLength(9) String digits,
            @ForAll @IntRange(max = 9) int place,
            @ForAll @CharRange(from = '0', to = '9') char other) {
        String valid = fitting(digits).getFirst();

        assertThat(Npi.isValid(valid.substring(0, place) + other + valid.substring(place + 1)))
                .isEqualTo(valid.charAt(place) == other);
    }

    @Property
    void swappedNeighboursAreFoundExceptNoughtAndNine(
            @ForAll @NumericChars @StringLength(9) String digits, @ForAll @IntRange(max = 8) int place) {
        String valid = fitting(digits).getFirst();
        char left = valid.charAt(place);
        char right = valid.charAt(place + 1);
        boolean unseen = left == right || Math.abs(left - right) == 9;

        assertThat(Npi.isValid(valid.substring(0, place) + right + left + valid.substring(place + 2)))
                .isEqualTo(unseen);
    }

    private static List<String> fitting(String digits) {
        return IntStream.rangeClosed(0, 9)
                .mapToObj(digit -> digits + digit)
                .filter(Npi::isValid)
                .toList();
    }
}
