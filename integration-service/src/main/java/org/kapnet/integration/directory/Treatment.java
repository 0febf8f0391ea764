package org.kapnet.integration.directory;

import java.time.Instant;
import java.util.List;

/**
 * What an episode is for.
 *
 * @param indications the main one first; empty for an episode of which that was not kept yet
 */
public record Treatment(List<String> indications, Instant openedAt) {

    public Treatment {
        indications = List.copyOf(indications);
    }
}
