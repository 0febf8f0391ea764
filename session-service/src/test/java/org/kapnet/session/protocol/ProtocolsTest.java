package org.kapnet.session.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProtocolsTest {
    private final Protocols protocols = new Protocols();
    private final Protocol protocol = protocols.newest("ketamine-im").orElseThrow();

    @Test
    void shouldPlanSixDosesAtLeastThreeDaysApartInTwoHourSlots() {
        assertThat(protocol.doses()).isEqualTo(6);
        assertThat(protocol.minInterval()).isEqualTo(Duration.ofDays(3));
        assertThat(protocol.slot()).isEqualTo(Duration.ofHours(2));
        assertThat(protocol.minObservation()).isEqualTo(Duration.ofHours(2));
    }

    @Test
    void shouldBoundTheDose() {
        assertThat(protocol.ceilingMgPerKg()).isEqualByComparingTo("1.5");
        assertThat(protocol.ceilingMg()).isEqualByComparingTo("150");
        assertThat(protocol.stepUpPercent()).isEqualByComparingTo("50");
        assertThat(protocol.weightMaxAge()).isEqualTo(Duration.ofDays(30));
    }

    @Test
    void shouldSayHowLongChecksSpeakWhenAMissedReadingIsToldAndWhenIntegrationCounts() {
        assertThat(protocol.readinessMaxAge()).isEqualTo(Duration.ofMinutes(60));
        assertThat(protocol.missedReadingAlert()).isEqualTo(Duration.ofMinutes(5));
        assertThat(protocol.missedReading()).isEqualTo(Duration.ofMinutes(10));
        assertThat(protocol.integrationOpens()).isEqualTo(Duration.ofHours(24));
        assertThat(protocol.maxDoses()).isEqualTo(8);
    }

    @Test
    void shouldApplyAFigureThatCameLaterToCoursesOfAnEarlierVersion() {
        Protocol earlier = protocols.exactly("ketamine-im", 1);

        assertThat(earlier.figures()).isEqualTo(protocol.figures());
        assertThat(earlier.readinessMaxAge()).isEqualTo(Duration.ofMinutes(60));
    }

    @Test
    void shouldRequireBothConsents() {
        assertThat(protocol.requiredConsents())
                .extracting(RequiredConsent::kind)
                .containsExactlyInAnyOrder("treatment-off-label", "ketamine-risks");
    }

    @Test
    void shouldNameASourceForEveryLimit() {
        assertThat(Stream.concat(protocol.readinessLimits().stream(), protocol.monitoringLimits().stream()))
                .allSatisfy(limit -> {
                    assertThat(limit.source()).isNotBlank();
                    assertThat(limit.message()).isNotBlank();
                })
                .extracting(Limit::ruleId)
                .doesNotHaveDuplicates();
    }

    @Test
    void shouldKeepEveryVersionThatACourseMayFollow() {
        assertThat(protocols.exactly("ketamine-im", 2)).isSameAs(protocol);
        assertThat(protocols.exactly("ketamine-im", 1).version()).isEqualTo(1);
        assertThatThrownBy(() -> protocols.exactly("ketamine-im", 99)).isInstanceOf(IllegalStateException.class);
        assertThat(protocols.newest("ketamine-by-post")).isEmpty();
    }

    @Test
    void shouldRefuseAFigureWithoutASource() {
        assertThatThrownBy(() -> new Figure(BigDecimal.ONE, "mg", "default", " "))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void shouldRefuseAnIntervalBelowTheFloor() {
        Figures figures = protocol.figures();
        Figure tooShort = new Figure(BigDecimal.valueOf(47), "h", "default", "somebody's wish");
        Figures below = new Figures(
                figures.doses(),
                figures.maxDoses(),
                tooShort,
                figures.minIntervalFloorHours(),
                figures.slotMinutes(),
                figures.minObservationMinutes(),
                figures.ceilingMgPerKg(),
                figures.ceilingMg(),
                figures.stepUpPercent(),
                figures.weightMaxAgeDays(),
                figures.fastingFoodHours(),
                figures.fastingDrinkMinutes(),
                figures.readinessMaxAgeMinutes(),
                figures.readingIntervalMinutes(),
                figures.missedReadingAlertMinutes(),
                figures.missedReadingMinutes(),
                figures.dischargePressurePercent(),
                figures.dischargeSystolicMmHg(),
                figures.dischargeDiastolicMmHg(),
                figures.dischargeSedationMoaas(),
                figures.dischargeCadssTotal(),
                figures.dischargeReadingMaxAgeMinutes(),
                figures.integrationOpensHours());

        assertThatThrownBy(() -> new Protocol(
                        "x", 1, "x", "ketamine", "im", below, List.of(), List.of(), List.of(), List.of(), Set.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("floor");
    }

    @ParameterizedTest
    @CsvSource({
        "ABOVE, 140, 140, false",
        "ABOVE, 140, 141, true",
        "AT_LEAST, 160, 159, false",
        "AT_LEAST, 160, 160, true",
        "BELOW, 95, 95, false",
        "BELOW, 95, 94, true",
        "AT_MOST, 3, 4, false",
        "AT_MOST, 3, 3, true"
    })
    void shouldCompareOnTheRightSideOfTheNumber(Comparison comparison, int limit, int value, boolean crossed) {
        assertThat(comparison.crossed(value, limit)).isEqualTo(crossed);
    }
}
