package org.kapnet.platform.inbox;

import org.jspecify.annotations.Nullable;

/** The reader record of the probe's handlers: one field of whatever was sent. */
record ProbeFact(@Nullable String note) {}
