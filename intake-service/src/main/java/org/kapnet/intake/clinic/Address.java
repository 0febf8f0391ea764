package org.kapnet.intake.clinic;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.kapnet.intake.vocabulary.Patterns;

/** A postal address; the state by its two letters. */
public record Address(
        @NotBlank @Size(max = 200) String line1,
        @NotBlank @Size(max = 100) String city,

        @NotNull @Pattern(regexp = Patterns.STATE, message = Patterns.STATE_RULE)
        String state,

        @NotBlank @Size(max = 20) String postalCode,

        @NotNull @Pattern(regexp = "[A-Z]{2}", message = "must be the two letters of a country")
        String country) {}
