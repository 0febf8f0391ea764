package org.kapnet.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class JsonEditTest {

    private static final String BODY = "{\"patient\":{\"name\":\"x\"},\"answers\":[1,2]}";

    @Test
    void takesAwayOneMember() {
        assertThat(JsonEdit.without(BODY, "/patient/name")).isEqualTo("{\"patient\":{},\"answers\":[1,2]}");
    }

    @Test
    void putsAnotherValueInItsPlace() {
        assertThat(JsonEdit.with(BODY, "/answers/1", "7")).contains("[1,7]");
        assertThat(JsonEdit.with(BODY, "/patient/name", "null")).contains("\"name\":null");
    }

    @Test
    void findsATypeThatCannotBeMeant() {
        assertThat(JsonEdit.withWrongType(BODY, "/patient")).contains("\"patient\":\"wrong\"");
        assertThat(JsonEdit.withWrongType(BODY, "/patient/name")).contains("\"name\":{\"wrong\":true}");
        assertThat(JsonEdit.withWrongType(BODY, "/answers")).contains("\"answers\":{\"wrong\":true}");
    }

    @Test
    void refusesAPlaceThatTheBodyDoesNotHave() {
        assertThatThrownBy(() -> JsonEdit.without(BODY, "/nothing/here")).isInstanceOf(IllegalArgumentException.class);
    }
}
