package org.kapnet.intake.screening;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;

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

    /** Not to be treated here, but needs other care. */
    record ReferOut(SortedSet<String> codes, List<Finding> findings) implements Verdict {}

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
