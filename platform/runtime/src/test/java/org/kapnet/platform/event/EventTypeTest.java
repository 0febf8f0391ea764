package org.kapnet.platform.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventTypeTest {

    @Test
    void namesEverythingThatFollowsFromServiceAndFact() {
        EventType type = new EventType("intake", "clearance-granted");

        assertThat(type.wire()).isEqualTo("org.kapnet.intake.clearance-granted.v1");
        assertThat(type.topic()).isEqualTo("kap.intake.v1");
        assertThat(type.source()).isEqualTo("/intake-service");
        assertThat(type.dataschema()).isEqualTo("/schemas/intake/clearance-granted.v1");
        assertThat(EventType.parse(type.wire())).isEqualTo(type);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ClearanceGranted", "clearance_granted", "clearance-", "-granted", "", "granted.v1"})
    void refusesAFactThatIsNoKebabCaseWord(String fact) {
        assertThatThrownBy(() -> new EventType("intake", fact)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"clearance-granted", "org.other.intake.clearance-granted.v1", "org.kapnet.intake.x.v2"})
    void readsNoOtherForm(String wire) {
        assertThatThrownBy(() -> EventType.parse(wire)).isInstanceOf(IllegalArgumentException.class);
    }
}
