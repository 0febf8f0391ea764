package org.kapnet.intake.matching;

/** Great-circle distance on a sphere of the Earth's mean radius; exact to half a percent, which ranking needs. */
final class Distance {

    private static final double EARTH_RADIUS_KM = 6371.0088;

    private Distance() {}

    /** Kilometres between two positions in degrees. */
    static double kilometres(double latitude, double longitude, double otherLatitude, double otherLongitude) {
        double halfLatitude = Math.toRadians(otherLatitude - latitude) / 2;
        double halfLongitude = Math.toRadians(otherLongitude - longitude) / 2;
        double chord = Math.pow(Math.sin(halfLatitude), 2)
                + Math.cos(Math.toRadians(latitude))
                        * Math.cos(Math.toRadians(otherLatitude))
                        * Math.pow(Math.sin(halfLongitude), 2);
        return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(chord)));
    }
}
