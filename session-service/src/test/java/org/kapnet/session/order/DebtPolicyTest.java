package org.kapnet.session.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kapnet.session.exposure.Dose;
import org.kapnet.session.protocol.Protocol;
import org.kapnet.session.protocol.Protocols;

class DebtPolicyTest {
    private static final Instant DOSED = Instant.parse("2027-01-11T15:00:00Z");

    private final Protocol protocol = new Protocols().newest("ketamine-im").orElseThrow();

    @ParameterizedTest
    @CsvSource({"PT-1H, true", "PT0S, true", "PT23H59M59S, true", "PT24H, false", "PT72H, false", "PT200H, false"})
    void shouldCountOnlyAnIntegrationAfterTheWindowOpened(Duration afterDose, boolean owed) {
        assertThat(owed(Optional.of(DOSED.plus(afterDose)))).isEqualTo(owed);
    }

    @Test
    void shouldOweWhatWasNeverHeldAndNothingWithoutADose() {
        assertThat(owed(Optional.empty())).isTrue();
        assertThat(DebtPolicy.owed(protocol, Optional.empty())).isEmpty();
    }

    private boolean owed(Optional<Instant> heldAt) {
        Dose dose = new Dose(UUID.randomUUID(), UUID.randomUUID(), "ketamine", "iv", BigDecimal.TEN, DOSED, heldAt);
        return DebtPolicy.owed(protocol, Optional.of(dose)).isPresent();
    }
}
