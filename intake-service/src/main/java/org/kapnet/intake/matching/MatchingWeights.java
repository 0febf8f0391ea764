package org.kapnet.intake.matching;

/**
 * How much each factor counts, as versioned data.
 *
 * @param distance full points at the door, none from {@code zeroAtKm} on
 * @param price full points for the cheapest offering, fewer in proportion to the price
 * @param continuity points for a therapist whom the patient has had before
 * @param choice points for a clinic with several assignable therapists, full from {@code fullAtTherapists} on
 */
record MatchingWeights(
        int version,
        String source,
        DistanceWeight distance,
        Weight price,
        Weight continuity,
        ChoiceWeight choice,
        int maximumResults) {

    record Weight(int points) {}

    record DistanceWeight(int points, int zeroAtKm) {}

    record ChoiceWeight(int points, int fullAtTherapists) {}
}
