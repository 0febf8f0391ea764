package org.kapnet.e2e;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Looks into a service's database as the superuser, who sees every row, to check effects behind the API. */
final class Facts {

    private final World world;

    Facts(World world) {
        this.world = world;
    }

    /** The first column of every row that a query about one id gives. */
    List<String> texts(String service, String query, String id) {
        try (Connection connection = world.stack().postgres().asSuperuser("kap_" + service);
                PreparedStatement select = connection.prepareStatement(query)) {
            select.setObject(1, UUID.fromString(id));
            List<String> found = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
            return found;
        } catch (SQLException failure) {
            throw new AssertionError("the query failed: " + query, failure);
        }
    }

    /** How many rows of a table are about a patient. */
    int about(String service, String table, String patientId) {
        return texts(service, "select id from " + table + " where patient_id = ?", patientId)
                .size();
    }
}
