package org.kapnet.notification.oncall;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Puts someone on call for the caller's clinic. */
@Schema(name = "AddOnCallContact")
public record AddOnCallContact(
        @NotBlank
        @Size(max = 64)
        @Schema(description = "Account of the member of staff", examples = "01990000-0000-7000-8000-000000000111")
        String accountId,

        @NotBlank @Email @Size(max = 254) @Schema(examples = "on.call@example.test")
        String email,

        @NotBlank
        @Pattern(regexp = "\\+[1-9]\\d{6,14}", message = "must be an E.164 number such as +12025550123")
        @Schema(examples = "+12025550123")
        String phone,

        @NotNull
        @Min(1)
        @Max(9)
        @Schema(description = "Level 1 is called first, the next one when nobody answered in time", examples = "1")
        Integer level) {

    @Override
    public String toString() {
        return "AddOnCallContact[level " + level + "]";
    }
}
