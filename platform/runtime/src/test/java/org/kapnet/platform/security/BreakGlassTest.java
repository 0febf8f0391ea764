package org.kapnet.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BreakGlassTest {

    @ParameterizedTest(name = "{0} {1} with \"{2}\" of one record {3}: {4}")
    @CsvSource({
        "prescriber, GET, unconscious in the emergency room, true, true",
        "nurse, GET, unconscious in the emergency room, true, true",
        "therapist, GET, unconscious in the emergency room, true, false",
        "clinic-admin, GET, unconscious in the emergency room, true, false",
        "partner, GET, unconscious in the emergency room, true, false",
        "patient, GET, unconscious in the emergency room, true, false",
        "prescriber, POST, unconscious in the emergency room, true, false",
        "prescriber, PUT, unconscious in the emergency room, true, false",
        "prescriber, GET, curious, true, false",
        "prescriber, GET, , true, false",
        "prescriber, GET, unconscious in the emergency room, false, false"
    })
    void opensReadingToCliniciansWithAReason(
            String role, String method, @Nullable String reason, boolean namesOne, boolean opens) {
        Actor actor = new Actor("sample", Set.of(role), null, null, Set.of());
        assertThat(BreakGlass.reason(actor, BreakGlass.plea(method, namesOne, reason))
                        .isPresent())
                .isEqualTo(opens);
    }
}
