package org.kapnet.intake.clinic;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.kapnet.intake.vocabulary.Indication;
import org.kapnet.intake.vocabulary.Route;

/**
 * What a site offers.
 *
 * @param telehealthStates states in which the clinic's therapists may meet patients by telehealth
 */
@Schema(examples = """
                {"routes": ["im", "sl"],
                 "indications": ["major-depression", "treatment-resistant-depression"],
                 "pricePerSession": {"amountMinor": 45000, "currency": "USD"},
                 "telehealthStates": ["TX"]}""")
record PublishOffering(
        @NotEmpty Set<@NotNull Route> routes,
        @NotEmpty Set<@NotNull Indication> indications,
        @Valid @NotNull Money pricePerSession,

        @NotNull
        List<@NotNull @Pattern(regexp = "[A-Z]{2}", message = "must be the two letters of a state") String>
                telehealthStates) {

    /** An amount in minor units (cents) of an ISO 4217 currency. */
    public record Money(
            @NotNull @PositiveOrZero Long amountMinor,

            @NotNull @Pattern(regexp = "[A-Z]{3}", message = "must be an ISO 4217 code")
            String currency) {}
}
