package org.kapnet.intake.assessment;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import org.kapnet.intake.data.ClinicalData;

/** The guidance in a crisis, in every language there is; it is in English where the patient's is not among them. */
@Singleton
class CrisisGuidances {

    private static final String FALLBACK = "en";

    private final List<CrisisGuidance> all = ClinicalData.read("assessment/crisis-guidance.v1.json", GuidanceFile.class)
            .languages();

    /** The data file. */
    record GuidanceFile(
            String id, int version, String status, String source, String confidence, List<CrisisGuidance> languages) {}

    /** The guidance in the language of a tag such as es-US. */
    CrisisGuidance in(String tag) {
        String wanted = Locale.forLanguageTag(tag).getLanguage();
        return find(wanted.isEmpty() ? FALLBACK : wanted);
    }

    private CrisisGuidance find(String language) {
        return all.stream()
                .filter(guidance -> guidance.language().equals(language))
                .findFirst()
                .orElseGet(() -> find(FALLBACK));
    }
}
