package org.kapnet.intake.clinic;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;
import org.kapnet.intake.vocabulary.Patterns;

/**
 * Whether an insurer pays.
 *
 * @param insurer a word for the insurer, the same at every site
 * @param plan a word for one of its plans, where the answer is about that plan only
 */
public record Insurer(
        @NotNull @Pattern(regexp = Patterns.WORD, message = Patterns.WORD_RULE)
        String insurer,

        @Pattern(regexp = Patterns.WORD, message = Patterns.WORD_RULE) @Nullable
        String plan,

        @NotNull Coverage coverage) {

    static Insurer of(String key, Coverage coverage) {
        int slash = key.indexOf('/');
        return slash < 0
                ? new Insurer(key, null, coverage)
                : new Insurer(key.substring(0, slash), key.substring(slash + 1), coverage);
    }
}
