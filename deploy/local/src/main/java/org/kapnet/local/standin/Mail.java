package org.kapnet.local.standin;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A mail that the mail server took in. */
public record Mail(
        @Nullable String from,
        List<String> to,
        @Nullable String subject,
        String text,
        @Nullable Instant receivedAt) {}
