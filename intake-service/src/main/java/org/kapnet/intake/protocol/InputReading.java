package org.kapnet.intake.protocol;

import java.util.List;
import java.util.Map;

/**
 * How what is known of a patient is read before the rules judge it.
 *
 * @param risk how long an answer that shows a suicide risk counts, whatever is answered later
 * @param results how long the result of a questionnaire counts, whatever is answered later
 * @param conditionSynonyms other spellings of diagnoses, by spelling
 */
public record InputReading(
        LookBack risk, LookBack results, Map<String, String> conditionSynonyms, Unread unread, Diagnoses diagnoses) {

    /** A time before the screening, in days. */
    public record LookBack(int days, String source, String confidence) {}

    /**
     * What becomes of a diagnosis that is known, in a status that no rule reads.
     *
     * @param reviewed the statuses in which it is put before the prescriber like one that nobody knows
     * @param withoutAction diagnoses, by status, that need nothing all the same
     */
    public record Unread(
            List<String> reviewed, Map<String, List<String>> withoutAction, String source, String confidence) {

        boolean reviews(String code, String status) {
            return reviewed.contains(status)
                    && !withoutAction.getOrDefault(status, List.of()).contains(code);
        }
    }

    /** The diagnoses that stand for an indication; one that is not named needs none. */
    public record Diagnoses(Map<String, List<String>> byIndication, String source, String confidence) {}
}
