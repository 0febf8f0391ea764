package org.kapnet.intake.practitioner;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When the end of a credential is announced. Each notice is given once; who was away while several fell due, or puts a
 * credential on file shortly before its end, gets the shortest one only, because it says all that the longer ones would.
 */
final class ExpiryNoticePolicy {

    private ExpiryNoticePolicy() {}

    /**
     * The notice that has to be given today, in days.
     *
     * @param given the shortest notice given so far; null when none was
     */
    static Optional<Integer> due(List<Integer> days, LocalDate lastDay, @Nullable Integer given, LocalDate today) {
        long left = ChronoUnit.DAYS.between(today, lapse(lastDay));
        if (left <= 0) {
            return Optional.empty();
        }
        return days.stream()
                .filter(notice -> notice >= left)
                .min(Comparator.naturalOrder())
                .filter(notice -> given == null || notice < given);
    }

    /** The next day after today on which a notice falls due. */
    static Optional<LocalDate> next(List<Integer> days, LocalDate lastDay, LocalDate today) {
        return days.stream()
                .map(notice -> lapse(lastDay).minusDays(notice))
                .filter(day -> day.isAfter(today))
                .min(Comparator.naturalOrder());
    }

    /** The first day on which it holds no more. */
    static LocalDate lapse(LocalDate lastDay) {
        return lastDay.plusDays(1);
    }
}
