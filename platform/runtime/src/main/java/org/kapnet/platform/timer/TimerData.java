package org.kapnet.platform.timer;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is stored with a timer. */
record TimerData(@Nullable UUID clinicId, String data) {}
