package org.kapnet.notification.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.kapnet.notification.contact.MessagingPolicy.Consent;

class MessagingPolicyTest {

    private static final Instant NOW = Instant.parse("2026-11-22T15:00:00Z");
    private static final Consent STANDING = new Consent(true, Optional.empty(), false);
    private static final Consent WITHDRAWN = new Consent(true, Optional.empty(), true);
    private static final Consent ONLY_ITS_END_KNOWN = new Consent(false, Optional.empty(), true);

    static Stream<Arguments> cases() {
        return Stream.of(
                Arguments.of("nothing known", List.of(), false),
                Arguments.of("one stands", List.of(STANDING), false),
                Arguments.of("withdrawn", List.of(WITHDRAWN), true),
                Arguments.of("withdrawn before it was known as signed", List.of(ONLY_ITS_END_KNOWN), true),
                Arguments.of("one withdrawn, another signed", List.of(WITHDRAWN, STANDING), false),
                Arguments.of("another signed, one withdrawn", List.of(STANDING, WITHDRAWN), false),
                Arguments.of("runs out now", List.of(until(NOW)), true),
                Arguments.of("runs out in a second", List.of(until(NOW.plusSeconds(1))), false));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void refusesWhereConsentsAreKnownAndNoneStands(String name, List<Consent> known, boolean refused) {
        assertThat(MessagingPolicy.refuses(known, NOW)).isEqualTo(refused);
    }

    private static Consent until(Instant end) {
        return new Consent(true, Optional.of(end), false);
    }
}
