package org.kapnet.session.standing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Everything this service knows about whether a patient may be treated.
 *
 * @param clearance the latest one granted for the route, if any
 * @param episodeEndedAt when the episode was closed or handed to another clinic, if it was
 */
public record Standing(Optional<Clearance> clearance, List<Consent> consents, Optional<Instant> episodeEndedAt) {
    public Standing {
        consents = List.copyOf(consents);
    }

    /**
     * The standing as it was at a moment: what ended later had not ended yet. Used for what has been done already, never
     * to allow something new.
     */
    public Standing asOf(Instant moment) {
        return new Standing(
                clearance.map(known -> known.asOf(moment)),
                consents.stream().map(consent -> consent.asOf(moment)).toList(),
                episodeEndedAt.filter(end -> !end.isAfter(moment)));
    }
}
