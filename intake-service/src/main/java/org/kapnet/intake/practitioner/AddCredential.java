package org.kapnet.intake.practitioner;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.kapnet.intake.vocabulary.Patterns;

/**
 * Puts a credential on file.
 *
 * @param kind state-licence, controlled-substance-registration, dea, malpractice-cover, kap-training,
 *     compact-membership or board-certification
 * @param state the two letters of the state that it holds in; of a compact membership the home state; of cover,
 *     training and certification the state where the person mainly works
 * @param number as the issuer gave it; of kind dea with the right check digit
 * @param validUntil the last day on which it holds
 * @param hours hours of training, for kap-training only
 * @param compact the word of the compact, for compact-membership only
 * @param specialty what the person is certified in, such as psychiatry, for board-certification only; a reviewer role
 *     asks for one
 */
@Schema(examples = {"""
                {"kind": "state-licence",
                 "state": "TX",
                 "number": "SAMPLE-1",
                 "validFrom": "2026-01-01",
                 "validUntil": "2027-12-31"}""", """
                {"kind": "kap-training",
                 "state": "TX",
                 "number": "SAMPLE-2",
                 "validFrom": "2026-01-01",
                 "validUntil": "2028-12-31",
                 "hours": 120}""", """
                {"kind": "board-certification",
                 "state": "TX",
                 "number": "SAMPLE-3",
                 "validFrom": "2026-01-01",
                 "validUntil": "2028-12-31",
                 "specialty": "psychiatry"}"""})
record AddCredential(
        @NotNull @Pattern(regexp = "[a-z][a-z0-9-]{1,59}", message = "must be a word in lower case with hyphens")
        String kind,

        @NotNull @Pattern(regexp = Patterns.STATE, message = Patterns.STATE_RULE)
        String state,

        @NotBlank @Size(max = 60) String number,
        @NotNull LocalDate validFrom,
        @NotNull LocalDate validUntil,
        @Positive @Max(10_000) @Nullable Integer hours,

        @Pattern(regexp = "[a-z][a-z0-9-]{1,59}", message = "must be a word in lower case with hyphens") @Nullable
        String compact,

        @Pattern(regexp = "[a-z][a-z0-9-]{1,59}", message = "must be a word in lower case with hyphens") @Nullable
        String specialty) {}
