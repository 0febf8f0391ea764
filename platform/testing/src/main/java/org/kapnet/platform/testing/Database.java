package org.kapnet.platform.testing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.postgresql.ds.PGSimpleDataSource;

/** Looks into the database of the service under test past the service. Close what you open. */
public final class Database {

    private Database() {}

    /** As the service itself, with no tenant set: row-level security shows nothing of a tenant table. */
    public static Connection asApp() throws SQLException {
        return connect(StackServers.appOf(StackService.name()), StackServers.PASSWORD);
    }

    /** As the owner, who runs migrations. Bound by row-level security too where a table forces it. */
    public static Connection asOwner() throws SQLException {
        return connect(StackServers.ownerOf(StackService.name()), StackServers.PASSWORD);
    }

    /** As the superuser, who sees every row: for checking effects. */
    public static Connection asSuperuser() throws SQLException {
        return connect("postgres", "");
    }

    /** As the service working for one clinic. */
    public static Connection inClinic(UUID clinic) throws SQLException {
        return scoped("clinic", "kap.clinic", clinic);
    }

    /** As the service working for one patient. */
    public static Connection inPatient(UUID patient) throws SQLException {
        return scoped("patient", "kap.patient", patient);
    }

    /** The single number that a query gives, seen as the superuser: {@code Database.count("select count(*) ...")}. */
    public static long count(String query, Object... parameters) {
        try (Connection connection = asSuperuser()) {
            return count(connection, query, parameters);
        } catch (SQLException e) {
            throw new AssertionError("the query failed: " + query, e);
        }
    }

    /** The single number that a query gives on this connection. */
    public static long count(Connection connection, String query, Object... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private static Connection scoped(String scope, String setting, UUID id) throws SQLException {
        Connection connection = asApp();
        try (PreparedStatement statement =
                connection.prepareStatement("select set_config('kap.scope', ?, false), set_config(?, ?, false)")) {
            statement.setString(1, scope);
            statement.setString(2, setting);
            statement.setString(3, id.toString());
            statement.execute();
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    private static Connection connect(String role, String password) throws SQLException {
        // Not DriverManager: it hides drivers that another class loader registered, as happens under Quarkus.
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(KapnetStack.jdbcUrl());
        source.setUser(role);
        source.setPassword(password);
        return source.getConnection();
    }
}
