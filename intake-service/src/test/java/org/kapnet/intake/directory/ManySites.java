package org.kapnet.intake.directory;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.kapnet.intake.Network;
import org.kapnet.platform.testing.Database;

/** A clinic with thousands of sites across the country, the same in every run but for their ids. */
record ManySites(UUID clinicId, List<Place> places) {

    private static final long SEED = 7;
    private static final int BATCH = 1000;
    private static final String[] STATES = ("AL AZ AR CA CO CT DE FL GA IA ID IL IN KS KY LA MA MD ME MI MN MO MS MT NC"
                    + " ND NE NH NJ NM NV NY OH OK OR PA RI SC SD TN TX UT VA VT WA WI WV WY")
            .split(" ");

    record Place(UUID siteId, double latitude, double longitude, String city, String state, int priceMinor) {}

    /** Writes so many sites with their offerings, past the service; nothing is published yet. */
    static ManySites write(int number, String language) throws SQLException {
        UUID clinic = Network.clinic();
        List<Place> places = places(number);
        try (Connection connection = Database.asApp()) {
            connection.setAutoCommit(false);
            batch(
                    connection,
                    "insert into site (id, version, clinic_id, name, line1, city, state, postal_code, country,"
                            + " latitude, longitude, zone, created_at) values (?, 0, '" + clinic
                            + "', 'Sample Site', '1 Sample Street', ?, ?, '00000', 'US', ?, ?, 'America/Chicago',"
                            + " now())",
                    places,
                    (statement, place) ->
                            set(statement, place.siteId, place.city, place.state, place.latitude, place.longitude));
            batch(
                    connection,
                    "insert into offering (site_id, version, routes, indications, price_minor, currency,"
                            + " course_sessions, course_total_minor, telehealth_states, languages, accessibility)"
                            + " values (?, 0, '{im,sl}', '{ptsd,major-depression}', ?, 'USD', 6, ?, array[?], '{en,"
                            + language + "}', '{step-free}')",
                    places,
                    (statement, place) ->
                            set(statement, place.siteId, place.priceMinor, 6L * place.priceMinor, place.state));
            connection.commit();
        }
        return new ManySites(clinic, places);
    }

    private static List<Place> places(int number) {
        Random random = new Random(SEED);
        List<Place> places = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            places.add(new Place(
                    UUID.randomUUID(),
                    25 + 24 * random.nextDouble(),
                    -124 + 57 * random.nextDouble(),
                    "Sample City " + random.nextInt(500),
                    STATES[random.nextInt(STATES.length)],
                    20_000 + 100 * random.nextInt(400)));
        }
        return places;
    }

    private static void batch(
            Connection connection, String sql, List<Place> places, BiConsumer<PreparedStatement, Place> set)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            int waiting = 0;
            for (Place place : places) {
                set.accept(statement, place);
                statement.addBatch();
                if (++waiting % BATCH == 0) {
                    statement.executeBatch();
                }
            }
            statement.executeBatch();
        }
    }

    private static void set(PreparedStatement statement, Object... values) {
        try {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
        } catch (SQLException unset) {
            throw new AssertionError("a sample site cannot be written", unset);
        }
    }
}
