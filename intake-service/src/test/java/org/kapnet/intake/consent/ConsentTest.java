package org.kapnet.intake.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.kapnet.intake.consent.Consent.Expired;
import org.kapnet.intake.consent.Consent.Outdated;
import org.kapnet.intake.consent.Consent.Signature;
import org.kapnet.intake.consent.Consent.Signed;
import org.kapnet.intake.consent.Consent.Since;
import org.kapnet.intake.consent.Consent.Withdrawn;

class ConsentTest {

    private static final Instant NOW = Instant.parse("2026-11-22T15:00:00Z");
    private static final Signature SIGNATURE = new Signature(
            UUID.randomUUID(),
            UUID.randomUUID(),
            UUID.randomUUID(),
            ConsentKind.KETAMINE_RISKS,
            "0".repeat(64),
            "app",
            "account",
            NOW.minusSeconds(60),
            NOW);

    private static final Since NOTHING = new Since(null, null);

    static Stream<Arguments> steps() {
        return Stream.of(
                Arguments.of(Signed.class, List.of("withdraw")),
                Arguments.of(Outdated.class, List.of("withdraw")),
                Arguments.of(Withdrawn.class, List.of()),
                Arguments.of(Expired.class, List.of()));
    }

    @ParameterizedTest(name = "{0} allows {1}")
    @MethodSource("steps")
    void eachStateHasItsLegalStepsAndNoOther(Class<?> state, List<String> legal) {
        List<String> found = Stream.of(state.getMethods(), state.getDeclaredMethods())
                .flatMap(Arrays::stream)
                .filter(method -> !Modifier.isStatic(method.getModifiers()))
                .filter(method -> Consent.class.isAssignableFrom(method.getReturnType()))
                .map(Method::getName)
                .distinct()
                .sorted()
                .toList();

        assertThat(found).isEqualTo(legal);
    }

    @Test
    void aTermThatHasPassedEndsTheConsent() {
        assertThat(Consent.at(SIGNATURE, NOTHING, NOW.minusNanos(1))).isEqualTo(new Signed(SIGNATURE));
        assertThat(Consent.at(SIGNATURE, NOTHING, NOW)).isEqualTo(new Expired(SIGNATURE, NOW));
    }

    @Test
    void aMaterialVersionOutdatesWhatStandsAndNothingElse() {
        Instant outdated = NOW.minusSeconds(10);
        Instant withdrawn = NOW.minusSeconds(5);

        assertThat(Consent.at(SIGNATURE, new Since(outdated, null), NOW.minusNanos(1)))
                .isEqualTo(new Outdated(SIGNATURE, outdated));
        assertThat(Consent.at(SIGNATURE, new Since(outdated, null), NOW)).isEqualTo(new Expired(SIGNATURE, NOW));
        assertThat(Consent.at(SIGNATURE, new Since(outdated, withdrawn), NOW))
                .isEqualTo(new Withdrawn(SIGNATURE, withdrawn));
    }

    @Test
    void aWithdrawalOutlivesTheTerm() {
        Instant withdrawn = NOW.minusSeconds(1);

        assertThat(new Signed(SIGNATURE).withdraw(withdrawn)).isEqualTo(new Withdrawn(SIGNATURE, withdrawn));
        assertThat(new Outdated(SIGNATURE, NOW).withdraw(withdrawn)).isEqualTo(new Withdrawn(SIGNATURE, withdrawn));
        assertThat(Consent.at(SIGNATURE, new Since(null, withdrawn), NOW))
                .isEqualTo(new Withdrawn(SIGNATURE, withdrawn));
    }

    @Test
    void theHashCoversEveryPartOfTheDocument() {
        String hash = DocumentHash.of("touch", "en", 1, "Title", "Text");

        assertThat(hash).matches("[0-9a-f]{64}");
        assertThat(Stream.of(
                        DocumentHash.of("messaging", "en", 1, "Title", "Text"),
                        DocumentHash.of("touch", "es", 1, "Title", "Text"),
                        DocumentHash.of("touch", "en", 2, "Title", "Text"),
                        DocumentHash.of("touch", "en", 1, "Titles", "Text"),
                        DocumentHash.of("touch", "en", 1, "Title", "Text.")))
                .doesNotContain(hash)
                .doesNotHaveDuplicates();
    }
}
