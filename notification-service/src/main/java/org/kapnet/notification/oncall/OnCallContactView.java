package org.kapnet.notification.oncall;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Someone on call. The address and the number are shown in part: enough to recognise them. */
@Schema(name = "OnCallContact")
public record OnCallContactView(
        UUID id,
        String accountId,
        int level,

        @Schema(description = "Shown in part", examples = "o***@example.test")
        String email,

        @Schema(description = "Shown in part", examples = "***0123")
        String phone,

        Instant createdAt) {}
