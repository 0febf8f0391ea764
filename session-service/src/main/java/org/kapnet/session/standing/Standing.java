package org.kapnet.session.standing;

import java.util.List;
import java.util.Optional;

/**
 * Everything this service knows about whether a patient may be treated.
 *
 * @param clearance the latest one granted for the route, if any
 */
public record Standing(Optional<Clearance> clearance, List<Consent> consents) {
    public Standing {
        consents = List.copyOf(consents);
    }
}
