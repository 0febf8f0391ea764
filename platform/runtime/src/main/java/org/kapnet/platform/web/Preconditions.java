package org.kapnet.platform.web;

import org.jspecify.annotations.Nullable;
import org.kapnet.platform.problem.CommonProblem;
import org.kapnet.platform.problem.ProblemException;

/** Checks the conditions that a caller puts on a change. */
public final class Preconditions {

    private Preconditions() {}

    /**
     * Lets a change pass only when the caller decided on the current version.
     *
     * <p>Comparison is strong: a weak tag ({@code W/"3"}) matches nothing. {@code *} is refused as if the header were
     * missing, because it says that the caller has not looked.
     *
     * @param ifMatch the header, null when absent
     * @param version the current version of the resource
     * @throws ProblemException {@code precondition-required} without the header, {@code stale-version} when it names
     *     another version
     */
    public static void requireMatch(@Nullable String ifMatch, long version) {
        if (ifMatch == null || ifMatch.isBlank() || ifMatch.strip().equals("*")) {
            throw ProblemException.of(CommonProblem.PRECONDITION_REQUIRED)
                    .error("header/If-Match", "must be the ETag of the version the change was decided on");
        }
        if (EntityTags.split(ifMatch).noneMatch(EntityTags.of(version)::equals)) {
            throw ProblemException.of(CommonProblem.STALE_VERSION)
                    .error("header/If-Match", "is not the current version")
                    .header("ETag", EntityTags.of(version));
        }
    }
}
