package org.kapnet.platform.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresServerTest {

    private static final String PASSWORD = "it's only local";

    @Test
    void keepsCommittedRowsThroughKillAndRestart(@TempDir Path folder) throws SQLException {
        PostgresOptions options = PostgresOptions.in(folder.resolve("data"));
        try (PostgresServer server = PostgresServer.start(options)) {
            assertThat(value(server, "show fsync")).isEqualTo("on");
            assertThat(value(server, "show synchronous_commit")).isEqualTo("on");
            execute(server, "create table kept(word text)");
            execute(server, "insert into kept values ('still here')");
            server.kill();
            assertThat(server.process().alive()).isFalse();
        }

        try (PostgresServer server = PostgresServer.start(options)) {
            assertThat(value(server, "select word from kept")).isEqualTo("still here");
        }
    }

    @Test
    void givesTheApplicationRoleRowsButNoOwnership() throws SQLException {
        try (PostgresServer server =
                PostgresServer.start(PostgresOptions.temporary().fast())) {
            server.createServiceDatabase("kap_sample", "sample_owner", "sample_app", PASSWORD);
            server.createServiceDatabase("kap_sample", "sample_owner", "sample_app", PASSWORD);

            try (Connection owner = connect(server, "sample_owner", PASSWORD);
                    Statement statement = owner.createStatement()) {
                statement.execute("create table thing(id uuid primary key default uuidv7())");
            }
            try (Connection app = connect(server, "sample_app", PASSWORD);
                    Statement statement = app.createStatement()) {
                assertThat(statement.executeUpdate("insert into thing default values"))
                        .isEqualTo(1);
                assertThatThrownBy(() -> statement.execute("drop table thing")).hasMessageContaining("must be owner");
                assertThatThrownBy(() -> statement.execute("create table other(id int)"))
                        .hasMessageContaining("permission denied");
                try (ResultSet row = statement.executeQuery(
                        "select rolsuper or rolbypassrls from pg_roles where rolname = current_user")) {
                    row.next();
                    assertThat(row.getBoolean(1)).isFalse();
                }
            }
            assertThatThrownBy(() -> connect(server, "sample_app", "guessed").close())
                    .hasMessageContaining("password authentication failed");
        }
    }

    @Test
    void namesThePortThatIsInUse() {
        try (PostgresServer first =
                PostgresServer.start(PostgresOptions.temporary().fast())) {
            PostgresOptions same = PostgresOptions.temporary().port(first.port());

            assertThatThrownBy(() -> PostgresServer.start(same))
                    .isInstanceOf(ServerFailure.class)
                    .hasMessageContaining("Port " + first.port() + " is in use");
        }
    }

    private static Connection connect(PostgresServer server, String role, String password) throws SQLException {
        return DriverManager.getConnection(server.jdbcUrl("kap_sample"), role, password);
    }

    private static void execute(PostgresServer server, String sql) throws SQLException {
        try (Connection connection = server.asSuperuser("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String value(PostgresServer server, String sql) throws SQLException {
        try (Connection connection = server.asSuperuser("postgres");
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
