package org.kapnet.intake.practitioner;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which credentials count for whom, as versioned data.
 *
 * @param notice how long before its lapse a credential is announced
 * @param kinds every kind that can be put on file
 * @param professions what each profession needs
 * @param requiredIn what single states ask for besides; none before version 3
 * @param speaksAs which specialties each reviewer role asks for; none before version 3
 * @param compacts agreements of states that let a licence of one count for telehealth in the others
 */
record CredentialRules(
        int version,
        String source,
        Notice notice,
        List<Kind> kinds,
        List<ForProfession> professions,
        @Nullable List<RequiredIn> requiredIn,
        @Nullable List<SpeaksAs> speaksAs,
        List<Compact> compacts) {

    CredentialRules {
        requiredIn = requiredIn == null ? List.of() : List.copyOf(requiredIn);
        speaksAs = speaksAs == null ? List.of() : List.copyOf(speaksAs);
    }

    /** Where a credential counts. */
    enum Territory {
        /** In the state that it names. */
        @JsonProperty("state")
        STATE,
        /** Wherever the person works. */
        @JsonProperty("everywhere")
        EVERYWHERE,
        /** In the states of the compact, for a holder of a licence. */
        @JsonProperty("compact")
        COMPACT
    }

    /** How the number of a credential is checked. */
    enum NumberForm {
        @JsonProperty("free")
        FREE,
        @JsonProperty("dea")
        DEA
    }

    /** Days before the lapse on which it is announced. */
    record Notice(List<Integer> days, String source) {}

    /**
     * A kind of credential.
     *
     * @param rule how the ids of its rules begin, as in {@code licence-lapsed}
     * @param hours whether hours belong to it
     * @param specialty whether it is in a specialty
     * @param confidential whether its number is shown only to those who manage the person
     */
    record Kind(
            String kind,
            String rule,
            String name,
            Territory territory,
            NumberForm number,
            boolean hours,
            boolean specialty,
            boolean confidential,
            String source) {}

    /**
     * What a profession needs.
     *
     * @param required without one in force nobody is assignable
     * @param whenHeld not asked for, but once on file one has to be in force
     * @param verifiedOnly whether only what somebody has verified counts
     */
    record ForProfession(
            String profession, List<String> required, List<String> whenHeld, boolean verifiedOnly, String source) {}

    /**
     * What the law of one state asks for besides. A state that is not named asks for nothing more, as far as is known.
     *
     * @param confidence confirmed by the state's law or authority, or only reported
     */
    record RequiredIn(String state, String profession, String kind, String source, String confidence) {}

    /**
     * What a reviewer role asks for beside a profession. A role that is not named asks for nothing more.
     *
     * @param role by the word of the screening protocol
     * @param specialties of which one has to be on file, verified and in force
     */
    record SpeaksAs(String role, List<String> specialties, String source) {}

    /**
     * A compact of states.
     *
     * @param professions whom it covers
     * @param asOf when the list of states was compiled
     */
    record Compact(String compact, Set<String> professions, String asOf, Set<String> states, String source) {}

    /** Every specialty that a role asks for; of another one no rule reads anything. */
    SortedSet<String> specialties() {
        return speaksAs.stream()
                .flatMap(asked -> asked.specialties().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What a state asks of a profession besides; nothing where the state is not known. */
    List<RequiredIn> requiredIn(String profession, @Nullable String state) {
        return requiredIn.stream()
                .filter(asked ->
                        asked.state().equals(state) && asked.profession().equals(profession))
                .toList();
    }

    Optional<Kind> kind(String kind) {
        return kinds.stream().filter(known -> known.kind().equals(kind)).findFirst();
    }

    /** As {@link #kind}, for what is on file already. */
    Kind require(String kind) {
        return kind(kind).orElseThrow(() -> new IllegalStateException("no rules for credentials of kind " + kind));
    }

    ForProfession profession(String profession) {
        return professions.stream()
                .filter(rules -> rules.profession().equals(profession))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no credential rules for the profession " + profession));
    }

    Optional<Compact> compact(String compact) {
        return compacts.stream()
                .filter(known -> known.compact().equals(compact))
                .findFirst();
    }
}
