package org.kapnet.intake.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kapnet.intake.assessment.CrisisGuidance.Contact;

/** Every patient is told in words that they can read, in English where there are no others. */
class CrisisGuidancesTest {

    private final CrisisGuidances guidances = new CrisisGuidances();

    @ParameterizedTest
    @CsvSource({"en, en", "en-US, en", "es, es", "es-MX, es", "fr, en", "'', en", "not a tag, en"})
    void theLanguageIsThePatientsOrEnglish(String tag, String language) {
        CrisisGuidance guidance = guidances.in(tag);

        assertThat(guidance.language()).isEqualTo(language);
        assertThat(guidance.message()).isNotBlank();
        assertThat(guidance.contacts()).extracting(Contact::call).containsExactly("988", "911");
        assertThat(guidance.contacts().getFirst().text()).contains("988");
    }
}
