package org.kapnet.intake.screening;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.kapnet.intake.screening.Verdict.Deferred;
import org.kapnet.intake.screening.Verdict.Eligible;
import org.kapnet.intake.screening.Verdict.Ineligible;
import org.kapnet.intake.screening.Verdict.NeedsReview;
import org.kapnet.intake.screening.Verdict.Readmission;
import org.kapnet.intake.screening.Verdict.ReferOut;

/** A verdict as it is stored; from it the same verdict is built again. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record VerdictDocument(
        String kind,
        @Nullable SortedSet<String> roles,
        @Nullable LocalDate until,
        @Nullable SortedSet<String> codes,
        List<Finding> findings,
        @Nullable Readmission readmission) {

    static VerdictDocument of(Verdict verdict) {
        return switch (verdict) {
            case Eligible eligible -> new VerdictDocument(eligible.kind(), null, null, null, eligible.findings(), null);
            case NeedsReview review ->
                new VerdictDocument(review.kind(), review.roles(), null, null, review.findings(), null);
            case Deferred deferred ->
                new VerdictDocument(
                        deferred.kind(), deferred.roles(), deferred.until(), null, deferred.findings(), null);
            case Ineligible stop -> new VerdictDocument(stop.kind(), null, null, stop.codes(), stop.findings(), null);
            case ReferOut stop ->
                new VerdictDocument(stop.kind(), null, null, stop.codes(), stop.findings(), stop.readmission());
        };
    }

    Verdict verdict() {
        SortedSet<String> someRoles = roles == null ? new TreeSet<>() : roles;
        SortedSet<String> someCodes = codes == null ? new TreeSet<>() : codes;
        return switch (kind) {
            case "eligible" -> new Eligible(findings);
            case "needs-review" -> new NeedsReview(someRoles, findings);
            case "deferred" -> new Deferred(Objects.requireNonNull(until), someRoles, findings);
            case "ineligible" -> new Ineligible(someCodes, findings);
            case "refer-out" -> new ReferOut(someCodes, findings, readmission);
            default -> throw new IllegalStateException("a stored verdict is of no known kind");
        };
    }
}
