package org.kapnet.intake.clearance;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is on file for a reviewer role. */
sealed interface ViewOnFile {

    /**
     * Another person supports the treatment.
     *
     * @param until when this ceases to count; null where it does not
     */
    record Supported(@Nullable Instant until) implements ViewOnFile {}

    /** Somebody advises against it. */
    record Opposed() implements ViewOnFile {}

    /** Somebody advised against it on an earlier screening with the same finding, and nobody took it back in this role. */
    record OpposedBefore() implements ViewOnFile {}

    /** Only the prescriber who decides has spoken in this role, or has filed what speaks in it. */
    record OwnOnly() implements ViewOnFile {}

    /** Only a letter from before what the role is asked about. */
    record BeforeFinding() implements ViewOnFile {}

    /** The roles in which somebody supports the treatment. */
    static Set<String> supporting(Map<String, ViewOnFile> views) {
        return views.entrySet().stream()
                .filter(view -> view.getValue() instanceof Supported)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }
}
