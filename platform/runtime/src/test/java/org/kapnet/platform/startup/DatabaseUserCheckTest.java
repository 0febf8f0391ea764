package org.kapnet.platform.startup;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.kapnet.platform.testing.Database;
import org.kapnet.platform.testing.KapnetStack;

@QuarkusTest
@WithTestResource(KapnetStack.class)
class DatabaseUserCheckTest {

    @Inject
    DatabaseUserCheck checkOfTheService;

    @Test
    void theServicesOwnUserIsSafe() {
        assertThat(checkOfTheService.findings()).isEmpty();
    }

    @Test
    void theOwnerOfTheTablesIsNot() {
        assertThat(new DatabaseUserCheck(source(Database::asOwner)).findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.why()).contains("owns"));
    }

    @Test
    void aUserWhoBypassesTheSecondWallIsNot() {
        assertThat(new DatabaseUserCheck(source(Database::asSuperuser)).findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.why()).contains("bypasses"));
    }

    private interface Connections {
        Connection open() throws SQLException;
    }

    private static DataSource source(Connections connections) {
        return new DataSource() {
            @Override
            public Connection getConnection() throws SQLException {
                return connections.open();
            }

            @Override
            public Connection getConnection(String user, String password) throws SQLException {
                return connections.open();
            }

            @Override
            public PrintWriter getLogWriter() {
                throw new UnsupportedOperationException();
            }

            @Override
            public void setLogWriter(PrintWriter out) {}

            @Override
            public void setLoginTimeout(int seconds) {}

            @Override
            public int getLoginTimeout() {
                return 0;
            }

            @Override
            public Logger getParentLogger() {
                return Logger.getGlobal();
            }

            @Override
            public <T> T unwrap(Class<T> type) throws SQLException {
                throw new SQLException();
            }

            @Override
            public boolean isWrapperFor(Class<?> type) {
                return false;
            }
        };
    }
}
