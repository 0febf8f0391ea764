package org.kapnet.intake.directory;

/**
 * How many points each factor gives, as versioned data.
 *
 * @param distance full points at the place searched, none at the edge of the radius
 * @param price full points for the lowest price per session, fewer in proportion to the price
 * @param coverage points by what the clinic says about the insurer asked for
 * @param availability full points for a beginning today, none from {@code zeroAfterDays} on
 * @param courseEstimate points for saying what a whole course costs
 */
record RankingWeights(
        int version,
        String source,
        Weight distance,
        Weight price,
        CoverageWeight coverage,
        AvailabilityWeight availability,
        Weight courseEstimate) {

    record Weight(int points) {}

    record CoverageWeight(int covered, int unknown) {}

    record AvailabilityWeight(int points, int zeroAfterDays) {}
}
