package org.kapnet.session.lot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kapnet.session.lot.Lot.Contents;
import org.kapnet.session.protocol.Finding;

class DrawPolicyTest {
    private static final UUID SITE = UUID.randomUUID();
    private static final LocalDate TODAY = LocalDate.parse("2027-01-11");

    @ParameterizedTest
    @CsvSource(textBlock = """
                    # ordered, given, wasted, witness, is staff, rules
                    75, 75, 0, -, false, ''
                    75, 75.000, 0, -, false, ''
                    75, 74.999, 0, -, false, dose-differs
                    75, 75, 25, other, true, ''
                    75, 75, 25, -, false, witness-missing
                    75, 75, 25, actor, true, witness-is-actor
                    75, 75, 25, stranger, false, witness-unknown
                    75, 75, 25.001, other, true, lot-balance
                    80, 75, 26, actor, true, dose-differs lot-balance witness-is-actor
                    """)
    void shouldGiveTheOrderedDoseAndWitnessWaste(
            String ordered, String given, String wasted, String witness, boolean staff, String rules) {
        DrawRequest request = request(ordered, given, wasted, witness.equals("-") ? null : witness, staff);

        assertThat(rules(new Lot.Open(contents(TODAY, "100")), request))
                .containsExactlyElementsOf(rules.isEmpty() ? List.of() : List.of(rules.split(" ")));
    }

    @Test
    void shouldUseALotOnItsLastDayButNotAfter() {
        DrawRequest request = request("75", "75", "0", null, false);

        assertThat(rules(new Lot.Open(contents(TODAY, "100")), request)).isEmpty();
        assertThat(rules(new Lot.Open(contents(TODAY.minusDays(1), "100")), request))
                .containsExactly("lot-expired");
    }

    @Test
    void shouldNotUseAQuarantinedLot() {
        assertThat(rules(new Lot.Quarantined(contents(TODAY, "100")), request("75", "75", "0", null, false)))
                .containsExactly("lot-quarantined");
    }

    @Test
    void shouldNotUseALotOfAnotherSiteOrMedicine() {
        DrawRequest request = request("75", "75", "0", null, false);
        Contents elsewhere = new Contents(
                UUID.randomUUID(), "ketamine", "injection", new BigDecimal("50"), TODAY, new BigDecimal("100"));
        Contents weaker =
                new Contents(SITE, "ketamine", "injection", new BigDecimal("10"), TODAY, new BigDecimal("100"));
        Contents other =
                new Contents(SITE, "esketamine", "injection", new BigDecimal("50.0"), TODAY, new BigDecimal("100"));

        assertThat(rules(new Lot.Open(elsewhere), request)).containsExactly("lot-elsewhere");
        assertThat(rules(new Lot.Open(weaker), request)).containsExactly("lot-differs");
        assertThat(rules(new Lot.Open(other), request)).containsExactly("lot-differs");
    }

    @Test
    void shouldRefuseToDrawNothingOrMoreThanIsLeft() {
        Lot.Open lot = new Lot.Open(contents(TODAY, "100"));

        assertThatThrownBy(() -> lot.draw(new BigDecimal("100.001"))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> lot.draw(BigDecimal.ZERO)).isInstanceOf(IllegalArgumentException.class);
        assertThat(lot.draw(new BigDecimal("100")).contents().balanceMg()).isEqualByComparingTo("0");
    }

    @Property
    void balanceIsWhatCameInLessEveryDrawAndNeverNegative(
            @ForAll @Size(max = 40) List<@BigRange(min = "0.001", max = "150") @Scale(3) BigDecimal> draws) {
        BigDecimal received = new BigDecimal("1000");
        Lot.Open lot = new Lot.Open(contents(TODAY, "1000"));
        BigDecimal drawn = BigDecimal.ZERO;
        for (BigDecimal amount : draws) {
            DrawRequest request = request(amount.toPlainString(), amount.toPlainString(), "0", null, false);
            if (rules(lot, request).isEmpty()) {
                lot = lot.draw(request.drawnMg());
                drawn = drawn.add(amount);
            }
            assertThat(lot.contents().balanceMg()).isGreaterThanOrEqualTo(BigDecimal.ZERO);
            assertThat(lot.contents().balanceMg().add(drawn)).isEqualByComparingTo(received);
        }
    }

    @Property
    void whatIsDrawnIsWhatIsGivenPlusWasted(
            @ForAll @BigRange(min = "0.001", max = "150") @Scale(3) BigDecimal given,
            @ForAll @BigRange(min = "0", max = "150") @Scale(3) BigDecimal wasted) {
        DrawRequest request = request(given.toPlainString(), given.toPlainString(), wasted.toPlainString(), "x", true);

        assertThat(request.drawnMg().subtract(wasted)).isEqualByComparingTo(given);
    }

    private static List<String> rules(Lot lot, DrawRequest request) {
        return DrawPolicy.findings(lot, request).stream().map(Finding::ruleId).toList();
    }

    private static Contents contents(LocalDate expiresOn, String balance) {
        return new Contents(SITE, "ketamine", "injection", new BigDecimal("50"), expiresOn, new BigDecimal(balance));
    }

    private static DrawRequest request(
            String ordered, String given, String wasted, @Nullable String witness, boolean staff) {
        return new DrawRequest(
                SITE,
                TODAY,
                new BigDecimal(ordered),
                "ketamine",
                "injection",
                new BigDecimal("50.000"),
                new BigDecimal(given),
                new BigDecimal(wasted),
                "actor",
                Optional.ofNullable(witness),
                staff);
    }
}
