package org.kapnet.platform.probe;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

record NoteView(
        UUID id,
        String text,
        @Nullable BigDecimal weightKg,
        @Nullable Instant takenAt) {}
