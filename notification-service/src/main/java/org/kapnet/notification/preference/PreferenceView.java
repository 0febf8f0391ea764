package org.kapnet.notification.preference;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The preferences of the patient who asks. */
@Schema(name = "Preferences", description = "How a patient wants to be reminded.")
public record PreferenceView(
        ChoosePreferences.ChannelChoice channels,

        @Nullable QuietHours quietHours,

        @Schema(description = "When the patient stopped SMS by replying to one; absent otherwise") @Nullable
        Instant smsStoppedAt) {}
