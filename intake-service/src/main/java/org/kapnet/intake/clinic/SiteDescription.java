package org.kapnet.intake.clinic;

import org.jspecify.annotations.Nullable;

/** What is said about a site, whether it is added or changed. */
interface SiteDescription {

    String name();

    Address address();

    Double latitude();

    Double longitude();

    String zone();

    @Nullable
    Boolean keepsKetamine();

    @Nullable
    String deaNumber();

    /** Whether ketamine is kept there; so unless it was denied. */
    default boolean isStocked() {
        return !Boolean.FALSE.equals(keepsKetamine());
    }
}
