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
