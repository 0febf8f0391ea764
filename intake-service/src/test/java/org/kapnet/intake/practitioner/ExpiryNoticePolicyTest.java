package org.kapnet.intake.practitioner;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpiryNoticePolicyTest {

    private static final List<Integer> DAYS = List.of(60, 30, 7);
    private static final LocalDate LAST = LocalDate.of(2026, 12, 31);

    @ParameterizedTest
    @CsvSource({
        "2026-11-01, ,",
        "2026-11-02, , 60",
        "2026-12-01, , 60",
        "2026-12-02, , 30",
        "2026-12-02, 60, 30",
        "2026-12-02, 30,",
        "2026-12-24, 30,",
        "2026-12-25, 60, 7",
        "2026-12-31, , 7",
        "2027-01-01, ,"
    })
    void theShortestNoticeThatIsDueIsGiven(LocalDate today, Integer given, Integer notice) {
        assertThat(ExpiryNoticePolicy.due(DAYS, LAST, given, today)).isEqualTo(Optional.ofNullable(notice));
    }

    @ParameterizedTest
    @CsvSource({"2026-01-01, 2026-11-02", "2026-11-02, 2026-12-02", "2026-12-02, 2026-12-25", "2026-12-25,"})
    void theNextNoticeIsKnown(LocalDate today, LocalDate next) {
        assertThat(ExpiryNoticePolicy.next(DAYS, LAST, today)).isEqualTo(Optional.ofNullable(next));
    }

    /** However often and whenever it is looked at, no notice is given twice, and the last ones are not left out. */
    @Property
    void eachNoticeIsGivenOnce(@ForAll @Size(min = 1, max = 40) List<@IntRange(max = 100) Integer> daysBefore) {
        Set<LocalDate> looks = new TreeSet<>();
        daysBefore.forEach(days -> looks.add(LAST.plusDays(1).minusDays(days)));
        List<Integer> given = new ArrayList<>();
        Integer last = null;
        for (LocalDate today : looks) {
            for (int look = 0; look < 2; look++) {
                Optional<Integer> due = ExpiryNoticePolicy.due(DAYS, LAST, last, today);
                if (due.isPresent()) {
                    last = due.get();
                    given.add(last);
                }
            }
        }

        assertThat(given).doesNotHaveDuplicates().isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(given.contains(7)).isEqualTo(daysBefore.stream().anyMatch(days -> days >= 1 && days <= 7));
    }
}
