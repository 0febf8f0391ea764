package org.kapnet.platform.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Opens the relay's own connection. It is not one of the pool's: it lives as long as the relay, listens for wake-ups and
 * belongs to no tenant.
 */
@ApplicationScoped
class RelayConnections {

    private final String url;
    private final String user;
    private final String password;

    RelayConnections(
            @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url,
            @ConfigProperty(name = "quarkus.datasource.username") String user,
            @ConfigProperty(name = "quarkus.datasource.password") String password) {
        this.url = url;
        this.user = user;
        this.password = password;
    }

    Connection open() throws SQLException {
        Properties settings = new Properties();
        settings.setProperty("user", user);
        settings.setProperty("password", password);
        settings.setProperty("ApplicationName", "kap-outbox");
        settings.setProperty("tcpKeepAlive", "true");
        settings.setProperty("connectTimeout", "5");
        settings.setProperty("socketTimeout", "30");
        settings.setProperty("logServerErrorDetail", "false");
        Connection connection = new org.postgresql.Driver().connect(url, settings);
        if (connection == null) {
            throw new SQLException("quarkus.datasource.jdbc.url is not a PostgreSQL address");
        }
        try (Statement statement = connection.createStatement()) {
            // A crash of the database may bring sent rows back; they are sent again and readers know them. So a batch
            // need not wait for the disk.
            statement.execute("set synchronous_commit = off");
            statement.execute("listen kap_outbox");
            connection.setAutoCommit(false);
            return connection;
        } catch (SQLException failure) {
            connection.close();
            throw failure;
        }
    }
}
