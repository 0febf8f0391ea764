package org.kapnet.intake.matching;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/**
 * What the ranking is for.
 *
 * @param origin from where distance counts, in words
 * @param insured whether an insurer was named
 * @param language of the patient, BCP 47
 * @param today at the patient's home
 * @param together the indications that are to be treated together; empty where it is one alone
 */
record Wishes(String origin, boolean insured, String language, LocalDate today, List<String> together) {

    /** Whether a language is understood: the same one, whatever its region. */
    boolean understands(String spoken) {
        return primary(spoken).equals(primary(language));
    }

    private static String primary(String tag) {
        int hyphen = tag.indexOf('-');
        return (hyphen < 0 ? tag : tag.substring(0, hyphen)).toLowerCase(Locale.ROOT);
    }
}
