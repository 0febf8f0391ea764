package org.kapnet.intake.practitioner;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Puts a credential on file.
 *
 * @param kind such as state-licence, controlled-substance-registration, dea or kap-training
 * @param state the two letters of the state that it holds in
 * @param validUntil the last day on which it holds
 */
@Schema(examples = """
                {"kind": "state-licence",
                 "state": "TX",
                 "number": "SAMPLE-1",
                 "validFrom": "2026-01-01",
                 "validUntil": "2027-12-31"}""")
record AddCredential(
        @NotNull @Pattern(regexp = "[a-z][a-z0-9-]{1,59}", message = "must be a word in lower case with hyphens")
        String kind,

        @NotNull @Pattern(regexp = "[A-Z]{2}", message = "must be the two letters of a state")
        String state,

        @NotBlank @Size(max = 60) String number,
        @NotNull LocalDate validFrom,
        @NotNull LocalDate validUntil) {}
