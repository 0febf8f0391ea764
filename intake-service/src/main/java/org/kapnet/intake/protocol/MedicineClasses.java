package org.kapnet.intake.protocol;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tells to which interaction classes a medicine belongs. */
interface MedicineClasses {

    /** Every class there is. */
    Set<String> known();

    /**
     * The classes of a medicine; empty where no list knows it.
     *
     * @param name as the patient wrote it
     * @param rxnormCode RxNorm code of the ingredient, where one was given
     */
    Set<String> of(String name, @Nullable String rxnormCode);

    /** Whether a class that was given with a medicine is taken for one of its classes. */
    default boolean counts(String given) {
        return true;
    }

    /** Whether nothing that was written of a medicine is left for the prescriber to judge. */
    default boolean explains(String name, @Nullable String rxnormCode, @Nullable String given) {
        return given != null || !of(name, rxnormCode).isEmpty();
    }

    /** One spelling for every name, dose and form of a treatment, as far as it is known. */
    default String treatment(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    /** As version 1 of the protocol found them: a listed name anywhere within the name, and no codes. */
    record ByPartOfName(Map<String, List<String>> names) implements MedicineClasses {

        @Override
        public Set<String> known() {
            return names.keySet();
        }

        @Override
        public Set<String> of(String name, @Nullable String rxnormCode) {
            String lower = name.toLowerCase(Locale.ROOT);
            return names.entrySet().stream()
                    .filter(entry -> entry.getValue().stream().anyMatch(lower::contains))
                    .map(Map.Entry::getKey)
                    .collect(Collectors.toSet());
        }
    }
}
