package org.kapnet.session.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kapnet.session.directory.Practitioner;
import org.kapnet.session.protocol.Finding;
import org.kapnet.session.protocol.Protocol;
import org.kapnet.session.protocol.Protocols;

class BookingPolicyTest {
    private static final Instant NOW = Instant.parse("2027-01-10T09:00:00Z");
    private static final Instant START = Instant.parse("2027-01-11T15:00:00Z");
    private static final UUID CLINIC = UUID.randomUUID();

    private final Protocol protocol = new Protocols().newest("ketamine-im").orElseThrow();

    @Test
    void shouldFindNothingAgainstAGoodBooking() {
        assertThat(rules(people(), List.of(), START)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"72, ''", "71, interval", "-72, ''", "-71, interval", "0, interval"})
    void shouldKeepSessionsOfACourseApartOnBothSides(int hours, String rule) {
        assertThat(rules(people(), List.of(START.plus(Duration.ofHours(hours))), START))
                .containsExactlyElementsOf(rule.isEmpty() ? List.of() : List.of(rule));
    }

    @Test
    void shouldNotBookMoreDosesThanTheCourseHas() {
        List<Instant> six = IntStream.rangeClosed(1, 6)
                .mapToObj(week -> START.minus(Duration.ofDays(7L * week)))
                .toList();

        assertThat(rules(people(), six.subList(0, 5), START)).isEmpty();
        assertThat(rules(people(), six, START)).containsExactly("course-complete");
    }

    @Test
    void shouldCountTheDosesThatTheCourseHasAndKeepApartFromEverySession() {
        List<Instant> seven = IntStream.rangeClosed(1, 7)
                .mapToObj(week -> START.minus(Duration.ofDays(7L * week)))
                .toList();
        BookingRequest extended = new BookingRequest(CLINIC, START, START.plus(protocol.slot()), people(), seven, 6, 7);
        BookingRequest elsewhere = new BookingRequest(
                CLINIC, START, START.plus(protocol.slot()), people(), List.of(START.minus(Duration.ofHours(71))), 0, 6);

        assertThat(BookingPolicy.findings(protocol, extended, NOW)).isEmpty();
        assertThat(BookingPolicy.findings(protocol, elsewhere, NOW))
                .extracting(Finding::ruleId)
                .containsExactly("interval");
    }

    @Test
    void shouldNotBookThePast() {
        assertThat(rules(people(), List.of(), NOW)).containsExactly("starts-in-the-past");
    }

    @Test
    void shouldWantEachProfessionOfTheOwnClinicAndAssignableToTheEnd() {
        Instant end = START.plus(protocol.slot());
        Map<String, Optional<Practitioner>> people = new LinkedHashMap<>();
        people.put("prescriber", Optional.empty());
        people.put("therapist", Optional.of(person(CLINIC, "nurse", true, null)));
        people.put("nurse", Optional.of(person(CLINIC, "nurse", true, end.minusSeconds(1))));

        assertThat(rules(people, List.of(), START))
                .containsExactly("prescriber-unknown", "therapist-wrong-profession", "nurse-not-assignable");
    }

    @Test
    void shouldNotBorrowPeopleOfAnotherClinic() {
        Map<String, Optional<Practitioner>> people = people();
        people.put("nurse", Optional.of(person(UUID.randomUUID(), "nurse", true, null)));

        assertThat(rules(people, List.of(), START)).containsExactly("nurse-unknown");
    }

    @Test
    void shouldAcceptALicenceThatEndsWithTheSlotButNotALapsedOne() {
        Instant end = START.plus(protocol.slot());
        Map<String, Optional<Practitioner>> people = people();
        people.put("nurse", Optional.of(person(CLINIC, "nurse", true, end)));
        assertThat(rules(people, List.of(), START)).isEmpty();

        people.put("nurse", Optional.of(person(CLINIC, "nurse", false, end)));
        assertThat(rules(people, List.of(), START)).containsExactly("nurse-not-assignable");
    }

    private List<String> rules(Map<String, Optional<Practitioner>> people, List<Instant> others, Instant startsAt) {
        BookingRequest request =
                new BookingRequest(CLINIC, startsAt, startsAt.plus(protocol.slot()), people, others, others.size(), 6);
        return BookingPolicy.findings(protocol, request, NOW).stream()
                .map(Finding::ruleId)
                .toList();
    }

    private static Map<String, Optional<Practitioner>> people() {
        Map<String, Optional<Practitioner>> people = new LinkedHashMap<>();
        for (String profession : List.of("prescriber", "therapist", "nurse")) {
            people.put(profession, Optional.of(person(CLINIC, profession, true, null)));
        }
        return people;
    }

    private static Practitioner person(UUID clinic, String profession, boolean assignable, @Nullable Instant until) {
        return new Practitioner(UUID.randomUUID(), clinic, profession, null, assignable, until);
    }
}
