package org.kapnet.intake.matching;

/**
 * How much each factor counts, as versioned data. A share says which part of the points what is not known gets.
 *
 * @param distance full points at the door, none from {@code zeroAtKm} on
 * @param price full points for the cheapest offering, fewer in proportion to the price
 * @param coverage full points where the insurer is said to pay, none where it is said not to
 * @param language full points where the patient's language is spoken
 * @param continuity points for a therapist whom the patient has had before
 * @param availability full points within {@code fullWithinDays}, none from {@code zeroAtDays} on
 * @param choice points for a site with several assignable therapists, full from {@code fullAtTherapists} on
 */
record MatchingWeights(
        int version,
        String source,
        DistanceWeight distance,
        Weight price,
        SharedWeight coverage,
        SharedWeight language,
        Weight continuity,
        AvailabilityWeight availability,
        ChoiceWeight choice,
        int maximumResults) {

    record Weight(int points) {}

    record SharedWeight(int points, double unknownShare) {}

    record DistanceWeight(int points, int zeroAtKm) {}

    record AvailabilityWeight(int points, int fullWithinDays, int zeroAtDays, double unknownShare) {}

    record ChoiceWeight(int points, int fullAtTherapists) {}
}
