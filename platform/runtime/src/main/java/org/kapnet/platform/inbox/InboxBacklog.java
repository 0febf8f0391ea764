package org.kapnet.platform.inbox;

import java.time.Duration;

/**
 * What the inbox could not hand on yet.
 *
 * @param held events that wait for an earlier one of their aggregate
 * @param dead events that wait for someone
 * @param oldest age of the oldest of either
 */
record InboxBacklog(long held, long dead, Duration oldest) {

    static final InboxBacklog NONE = new InboxBacklog(0, 0, Duration.ZERO);
}
