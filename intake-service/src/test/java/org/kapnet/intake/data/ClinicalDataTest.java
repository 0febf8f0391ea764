package org.kapnet.intake.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

class ClinicalDataTest {

    @Test
    void everyFileOfADirectoryIsReadFromEveryPlaceOfTheClassPath() {
        assertThat(ClinicalData.readAll("instruments", JsonNode.class))
                .containsKeys("phq-9.v1.json", "who-5.v1.json", "sample-rest.v1.json", "sample-rest.v2.json");
    }

    @Test
    void aDirectoryThatIsNotThereIsAFault() {
        assertThatThrownBy(() -> ClinicalData.readAll("no-such-directory", JsonNode.class))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("no-such-directory");
    }

    @Test
    void aFieldThatNothingReadsIsAFault() {
        assertThatThrownBy(() -> ClinicalData.read("instruments/phq-9.v1.json", Named.class))
                .hasMessageContaining("instruments/phq-9.v1.json");
    }

    record Named(String id) {}
}
