package org.kapnet.session.readiness;

import java.util.List;
import org.kapnet.session.protocol.Finding;

/** Whether the patient may be dosed now. */
public sealed interface ReadinessVerdict {
    /** May be dosed. The findings, if any, were all overridden by a prescriber. */
    record MayBeDosed(List<Finding> overridden) implements ReadinessVerdict {}

    /** May not be dosed, for every one of these reasons. */
    record NotReady(List<Finding> findings) implements ReadinessVerdict {}
}
