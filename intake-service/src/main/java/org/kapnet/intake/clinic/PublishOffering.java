package org.kapnet.intake.clinic;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.kapnet.intake.vocabulary.Indication;
import org.kapnet.intake.vocabulary.Patterns;
import org.kapnet.intake.vocabulary.Route;

/**
 * What a site offers.
 *
 * @param telehealthStates states in which the clinic's therapists may meet patients by telehealth; a match shows those of
 *     them that the licences of its therapist cover
 * @param course what a whole course consists of and costs; without it no total can be estimated
 * @param insurers who pays; an insurer that is not named is unknown
 * @param languages in which patients are treated, by the two letters of ISO 639-1
 * @param supportOffered what patients get beside the sessions
 * @param nextAvailableOn the day on which a new patient could begin, as the clinic knows it now
 */
@Schema(examples = {"""
                {"routes": ["im", "sl"],
                 "indications": ["major-depression", "treatment-resistant-depression"],
                 "pricePerSession": {"amountMinor": 45000, "currency": "USD"},
                 "telehealthStates": ["TX"]}""", """
                {"routes": ["im"],
                 "indications": ["ptsd"],
                 "pricePerSession": {"amountMinor": 45000, "currency": "USD"},
                 "telehealthStates": ["TX"],
                 "course": {"sessions": 6,
                            "price": {"amountMinor": 240000, "currency": "USD"},
                            "additionalFees": {"amountMinor": 30000, "currency": "USD"}},
                 "insurers": [{"insurer": "sample-health", "coverage": "covered"},
                              {"insurer": "sample-health", "plan": "basic", "coverage": "not-covered"}],
                 "languages": ["en", "es"],
                 "accessibility": ["step-free"],
                 "supportOffered": ["group-integration", "crisis-line"],
                 "nextAvailableOn": "2026-12-01"}"""})
record PublishOffering(
        @NotEmpty Set<@NotNull Route> routes,
        @NotEmpty Set<@NotNull Indication> indications,
        @Valid @NotNull Money pricePerSession,

        @NotNull
        List<@NotNull @Pattern(regexp = Patterns.STATE, message = Patterns.STATE_RULE) String> telehealthStates,

        @Valid @Nullable Course course,
        @Size(max = 500) @Nullable List<@Valid @NotNull Insurer> insurers,

        @Size(max = 50) @Nullable
        List<@NotNull @Pattern(regexp = "[a-z]{2}", message = "must be the two letters of a language") String>
                languages,

        @Nullable Set<@NotNull Accessibility> accessibility,
        @Nullable Set<@NotNull Support> supportOffered,
        @Nullable LocalDate nextAvailableOn) {}
