package org.kapnet.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BreakGlassTest {

    @ParameterizedTest(name = "{0} {1} with \"{2}\": {3}")
    @CsvSource({
        "prescriber, GET, unconscious in the emergency room, true",
        "nurse, GET, unconscious in the emergency room, true",
        "therapist, GET, unconscious in the emergency room, false",
        "clinic-admin, GET, unconscious in the emergency room, false",
        "partner, GET, unconscious in the emergency room, false",
        "patient, GET, unconscious in the emergency room, false",
        "prescriber, POST, unconscious in the emergency room, false",
        "prescriber, PUT, unconscious in the emergency room, false",
        "prescriber, GET, curious, false",
        "prescriber, GET, , false"
    })
    void opensReadingToCliniciansWithAReason(String role, String method, @Nullable String reason, boolean opens) {
        Actor actor = new Actor("sample", Set.of(role), null, null, Set.of());
        assertThat(BreakGlass.reason(actor, method, Optional.ofNullable(reason)).isPresent())
                .isEqualTo(opens);
    }
}
