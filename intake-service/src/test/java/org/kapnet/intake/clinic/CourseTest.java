package org.kapnet.intake.clinic;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CourseTest {

    @ParameterizedTest
    @CsvSource({"6, , , 270000", "6, 240000, , 240000", "6, 240000, 30000, 270000", "1, , 5000, 50000", "4, 0, 0, 0"})
    void theTotalIsThePriceOrThatOfTheSessionsAndTheFees(int sessions, Long price, Long fees, long total) {
        Course course = new Course(sessions, Money.orNone(price, "USD"), Money.orNone(fees, "USD"));

        assertThat(course.totalMinor(45_000)).isEqualTo(total);
    }

    @Test
    void theLargestAmountsThatAreTakenDoNotOverflow() {
        Course course = new Course(100, null, Money.orNone(100_000_000L, "USD"));

        assertThat(course.totalMinor(100_000_000L)).isEqualTo(10_100_000_000L);
    }
}
