package org.kapnet.intake.screening;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rule that applied.
 *
 * @param ruleClass how the source classes it: absolute, relative, caution, criterion or interaction
 * @param message what was found, fit for the patient to read
 * @param source where the rule comes from and how sure it is
 * @param readmittedBy the roles whose opinion on this screening lifts it; null where nobody's does
 */
public record Finding(
        String ruleId,
        String ruleClass,
        String message,
        String source,
        @Nullable List<String> readmittedBy) {}
