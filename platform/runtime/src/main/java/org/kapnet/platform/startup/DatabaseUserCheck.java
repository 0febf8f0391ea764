package org.kapnet.platform.startup;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;

/**
 * Row-level security is the second wall between clinics. It does not bind a superuser, a role with BYPASSRLS, or, where
 * it is not forced, the owner of a table; so the service must be none of these.
 */
@Singleton
class DatabaseUserCheck implements StartupCheck {

    private static final String PROPERTY = "quarkus.datasource.username";

    private static final String QUESTION = """
            select r.rolsuper or r.rolbypassrls as bypasses,
                   exists (select 1
                             from pg_class c join pg_namespace n on n.oid = c.relnamespace
                            where c.relkind in ('r', 'p')
                              and n.nspname not in ('pg_catalog', 'information_schema')
                              and pg_has_role(current_user, c.relowner, 'member')) as owns
              from pg_roles r
             where r.rolname = current_user""";

    private final DataSource database;

    DatabaseUserCheck(DataSource database) {
        this.database = database;
    }

    @Override
    public List<Finding> findings() {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(QUESTION)) {
            if (!answer.next() || answer.getBoolean("bypasses")) {
                return List.of(new Finding(PROPERTY, "this database user bypasses row-level security"));
            }
            return answer.getBoolean("owns")
                    ? List.of(new Finding(
                            PROPERTY, "this database user owns tables and could lift their row-level security"))
                    : List.of();
        } catch (SQLException failure) {
            return List.of(new Finding(PROPERTY, "it could not be checked: SQL state " + failure.getSQLState()));
        }
    }
}
