package org.kapnet.notification.preference;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a patient chooses: all of it, every time. */
@Schema(name = "ChoosePreferences")
public record ChoosePreferences(
        @NotNull @Valid ChannelChoice channels,

        @Valid @Schema(description = "Own quiet hours; leave out for the legal ones only") @Nullable
        QuietHours quietHours) {

    /** Which channels are on. */
    @Schema(name = "ChannelChoice")
    public record ChannelChoice(
            @NotNull @Schema(examples = "true") Boolean mail,

            @NotNull @Schema(description = "Switching it on lifts an earlier STOP", examples = "true")
            Boolean sms,

            @NotNull @Schema(examples = "false") Boolean push) {}
}
