package org.kapnet.session.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kapnet.session.protocol.Finding;
import org.kapnet.session.protocol.Protocol;
import org.kapnet.session.protocol.Protocols;

class OrderPolicyTest {
    private static final Instant NOW = Instant.parse("2027-01-11T15:00:00Z");

    private final Protocol protocol = new Protocols().newest("ketamine-im").orElseThrow();

    @ParameterizedTest
    @CsvSource(textBlock = """
                    # dose mg, weight kg, last dose mg ('-' none), rules
                    105, 70, -, ''
                    105.001, 70, -, ceiling-mg-per-kg
                    150, 100, -, ''
                    150.001, 110, -, ceiling-mg
                    151, 100, -, ceiling-mg ceiling-mg-per-kg
                    75, 70, 50, ''
                    75.001, 70, 50, step-up
                    10, 70, 90, ''
                    160, 70, 50, ceiling-mg ceiling-mg-per-kg step-up
                    """)
    void shouldKeepDosesWithinCeilingsAndSteps(String dose, String weight, String last, String rules) {
        OrderRequest request = new OrderRequest(
                new BigDecimal(dose),
                new BigDecimal(weight),
                NOW,
                NOW,
                last.equals("-") ? Optional.empty() : Optional.of(new BigDecimal(last)),
                last.equals("-") ? Optional.empty() : Optional.of(NOW.minus(Duration.ofDays(7))));

        assertThat(rules(request)).containsExactlyElementsOf(rules.isEmpty() ? List.of() : List.of(rules.split(" ")));
    }

    @Test
    void shouldKeepDosesApartToTheSecond() {
        assertThat(rules(after(Duration.ofDays(3)))).isEmpty();
        assertThat(rules(after(Duration.ofDays(3).minusSeconds(1)))).containsExactly("interval");
    }

    @Test
    void shouldAskForAFreshWeight() {
        assertThat(rules(weighed(Duration.ofDays(30)))).isEmpty();
        assertThat(rules(weighed(Duration.ofDays(30).plusSeconds(1)))).containsExactly("weight-too-old");
    }

    @Test
    void shouldNotGoOnByChecksThatAreTooOld() {
        assertThat(rules(checked(Duration.ofMinutes(60)))).isEmpty();
        assertThat(rules(checked(Duration.ofMinutes(60).plusSeconds(1)))).containsExactly("readiness-too-old");
    }

    @Property
    void noAcceptedDoseIsAboveACeilingOrAStep(
            @ForAll @BigRange(min = "0.001", max = "400") @Scale(3) BigDecimal dose,
            @ForAll @BigRange(min = "20", max = "400") @Scale(2) BigDecimal weight,
            @ForAll @BigRange(min = "0.001", max = "150") @Scale(3) BigDecimal last) {
        OrderRequest request =
                new OrderRequest(dose, weight, NOW, NOW, Optional.of(last), Optional.of(NOW.minus(Duration.ofDays(7))));

        boolean accepted = rules(request).isEmpty();

        boolean within = dose.compareTo(new BigDecimal("150")) <= 0
                && dose.compareTo(weight.multiply(new BigDecimal("1.5"))) <= 0
                && dose.compareTo(last.multiply(new BigDecimal("1.5"))) <= 0;
        assertThat(accepted).isEqualTo(within);
    }

    @Property
    void shownMilligramsPerKilogramAreWithinHalfAThousandth(
            @ForAll @BigRange(min = "0.001", max = "400") @Scale(3) BigDecimal dose,
            @ForAll @BigRange(min = "20", max = "400") @Scale(2) BigDecimal weight) {
        BigDecimal shown = OrderPolicy.mgPerKg(dose, weight);

        assertThat(shown.multiply(weight).subtract(dose).abs())
                .isLessThanOrEqualTo(weight.multiply(new BigDecimal("0.0005")));
    }

    private static OrderRequest after(Duration sinceLast) {
        return new OrderRequest(
                BigDecimal.valueOf(50),
                BigDecimal.valueOf(70),
                NOW,
                NOW,
                Optional.of(BigDecimal.valueOf(50)),
                Optional.of(NOW.minus(sinceLast)));
    }

    private static OrderRequest checked(Duration ago) {
        return new OrderRequest(
                BigDecimal.valueOf(50),
                BigDecimal.valueOf(70),
                NOW,
                NOW.minus(ago),
                Optional.empty(),
                Optional.empty());
    }

    private static OrderRequest weighed(Duration ago) {
        return new OrderRequest(
                BigDecimal.valueOf(50),
                BigDecimal.valueOf(70),
                NOW.minus(ago),
                NOW,
                Optional.empty(),
                Optional.empty());
    }

    private List<String> rules(OrderRequest request) {
        return OrderPolicy.findings(protocol, request, NOW).stream()
                .map(Finding::ruleId)
                .toList();
    }
}
