package org.kapnet.session.discharge;

import java.util.List;

/** Whether the patient may go home, with every criterion individually. */
sealed interface DischargeVerdict {
    /** All criteria, met and unmet. */
    List<Criterion> criteria();

    /** Every criterion holds. */
    record MayLeave(List<Criterion> criteria) implements DischargeVerdict {}

    /** At least one does not. */
    record MustStay(List<Criterion> criteria) implements DischargeVerdict {
        List<Criterion> unmet() {
            return criteria.stream().filter(criterion -> !criterion.met()).toList();
        }
    }
}
