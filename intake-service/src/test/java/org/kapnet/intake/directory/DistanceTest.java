package org.kapnet.intake.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kapnet.platform.testing.Database;
import org.kapnet.platform.testing.KapnetStack;

/** The distance that the database works out. The cities' distances are those on the WGS 84 ellipsoid. */
@QuarkusTest
@WithTestResource(KapnetStack.class)
class DistanceTest {

    private static final double EARTH_RADIUS_KM = 6371.0088;

    /** Two positions in degrees. */
    private record Pair(double latitude, double longitude, double otherLatitude, double otherLongitude) {}

    @ParameterizedTest
    @CsvSource({
        "29.7604, -95.3698, 32.7767, -96.7970, 362", // Houston, Dallas
        "40.7128, -74.0060, 34.0522, -118.2437, 3944", // New York, Los Angeles
        "51.5074, -0.1278, 48.8566, 2.3522, 344", // London, Paris
        "21.3069, -157.8583, 35.6762, 139.6503, 6208", // Honolulu, Tokyo: across the date line
        "0, 0, 0, 180, 20015", // half around the equator, on the sphere
        "90, 0, -90, 0, 20015" // pole to pole, on the sphere
    })
    void isThatOfTheMapToHalfAPercent(
            double latitude, double longitude, double otherLatitude, double otherLongitude, double kilometres)
            throws SQLException {
        assertThat(distance(new Pair(latitude, longitude, otherLatitude, otherLongitude)))
                .isCloseTo(kilometres, Percentage.withPercentage(0.5));
    }

    @Test
    void agreesWithTheHaversineWhereverOneStandsAndIsFoundInTheBoxOfItsRadius() throws SQLException {
        Arbitrary<Double> latitude = Arbitraries.doubles().between(-90, 90).ofScale(5);
        Arbitrary<Double> longitude = Arbitraries.doubles().between(-180, 180).ofScale(5);
        Arbitrary<Pair> pairs =
                Combinators.combine(latitude, longitude, latitude, longitude).as(Pair::new);
        try (Connection connection = Database.asApp()) {
            for (Pair pair : pairs.sampleStream().limit(1000).toList()) {
                double there = distance(connection, pair);
                double back = distance(
                        connection, new Pair(pair.otherLatitude, pair.otherLongitude, pair.latitude, pair.longitude));
                assertThat(there).as("%s", pair).isCloseTo(haversine(pair), within(0.001));
                assertThat(back).as("%s back", pair).isEqualTo(there);
                assertThat(isInBox(connection, pair, there))
                        .as("%s in the box", pair)
                        .isTrue();
            }
        }
    }

    private static double distance(Pair pair) throws SQLException {
        try (Connection connection = Database.asApp()) {
            return distance(connection, pair);
        }
    }

    private static double distance(Connection connection, Pair pair) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "select directory_kilometres(directory_point(?, ?), directory_point(?, ?))")) {
            set(statement, pair);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getDouble(1);
            }
        }
    }

    private static boolean isInBox(Connection connection, Pair pair, double kilometres) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "with pair as (select directory_point(?, ?) as one, directory_point(?, ?) as other)"
                        + " select one <@ directory_box(other, ?) from pair")) {
            set(statement, pair);
            statement.setDouble(5, kilometres);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }

    private static void set(PreparedStatement statement, Pair pair) throws SQLException {
        statement.setDouble(1, pair.latitude);
        statement.setDouble(2, pair.longitude);
        statement.setDouble(3, pair.otherLatitude);
        statement.setDouble(4, pair.otherLongitude);
    }

    private static double haversine(Pair pair) {
        double chord = square(Math.toRadians(pair.otherLatitude - pair.latitude))
                + Math.cos(Math.toRadians(pair.latitude))
                        * Math.cos(Math.toRadians(pair.otherLatitude))
                        * square(Math.toRadians(pair.otherLongitude - pair.longitude));
        return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(chord)));
    }

    private static double square(double angle) {
        double sine = Math.sin(angle / 2);
        return sine * sine;
    }
}
