package org.kapnet.intake.clearance;

import java.time.Instant;
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

    /** Only the prescriber who decides has spoken in this role. */
    record OwnOnly() implements ViewOnFile {}
}
