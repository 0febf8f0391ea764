package org.kapnet.intake.screening;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The answer of a screening, mildest first. It always carries every finding, also those that did not decide it. */
public sealed interface Verdict {

    /** Every rule that applied. */
    List<Finding> findings();

    /** Nothing stands in the way of a prescriber's clearance. */
    record Eligible(List<Finding> findings) implements Verdict {}

    /** Clinicians of these roles have to look at the findings first. */
    record NeedsReview(SortedSet<String> roles, List<Finding> findings) implements Verdict {}

    /** Not before this day. */
    record Deferred(LocalDate until, SortedSet<String> roles, List<Finding> findings) implements Verdict {}

    /** Not to be treated, for these reasons. */
    record Ineligible(SortedSet<String> codes, List<Finding> findings) implements Verdict {}

    /**
     * Not to be treated here, but needs other care.
     *
     * @param readmission how the patient may come back; null where nobody's opinion lifts every finding that stops
     */
    record ReferOut(
            SortedSet<String> codes,
            List<Finding> findings,
            @Nullable Readmission readmission) implements Verdict {}

    /**
     * What a referred patient needs to be treated after all.
     *
     * @param by the roles whose opinion on this very screening lifts the referral, all of them
     * @param roles whose opinion the other findings ask for
     * @param until not before this day, for the other findings; null where they set none
     */
    record Readmission(
            SortedSet<String> by,
            SortedSet<String> roles,
            @Nullable LocalDate until) {

        /** Both together. */
        SortedSet<String> asked() {
            SortedSet<String> all = new TreeSet<>(by);
            all.addAll(roles);
            return all;
        }
    }

    /** The word for this verdict on the wire. */
    default String kind() {
        return switch (this) {
            case Eligible ignored -> "eligible";
            case NeedsReview ignored -> "needs-review";
            case Deferred ignored -> "deferred";
            case Ineligible ignored -> "ineligible";
            case ReferOut ignored -> "refer-out";
        };
    }

    /** The reviewer roles whose view it asks for; none where no view lifts it. */
    default SortedSet<String> asked() {
        return switch (this) {
            case Eligible ignored -> new TreeSet<>();
            case NeedsReview review -> review.roles();
            case Deferred deferred -> deferred.roles();
            case Ineligible ignored -> new TreeSet<>();
            case ReferOut stop -> asked(stop.readmission());
        };
    }

    private static SortedSet<String> asked(@Nullable Readmission readmission) {
        return readmission == null ? new TreeSet<>() : readmission.asked();
    }

    /** 0 for the mildest; a further finding never lowers it. */
    default int severity() {
        return switch (this) {
            case Eligible ignored -> 0;
            case NeedsReview ignored -> 1;
            case Deferred ignored -> 2;
            case Ineligible ignored -> 3;
            case ReferOut ignored -> 4;
        };
    }
}
