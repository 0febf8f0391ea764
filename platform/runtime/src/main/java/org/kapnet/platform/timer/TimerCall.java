package org.kapnet.platform.timer;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A timer that fired.
 *
 * @param key what it was set for, unique within its handler
 * @param clinicId the tenant it was set for; null for the whole network
 * @param data what the setter left for the handler; ids and codes only
 */
public record TimerCall(String key, @Nullable UUID clinicId, String data) {}
