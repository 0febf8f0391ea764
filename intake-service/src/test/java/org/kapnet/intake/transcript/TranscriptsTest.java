package org.kapnet.intake.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kapnet.platform.testing.Database;
import org.kapnet.platform.testing.KapnetStack;

@QuarkusTest
@WithTestResource(KapnetStack.class)
class TranscriptsTest {

    @Test
    void everyEncryptedColumnAboutAPatientCanBeOpened() throws SQLException {
        List<String> columns = new ArrayList<>();
        try (Connection database = Database.asSuperuser();
                Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select c.table_name || '.' || c.column_name"
                                + " from information_schema.columns c join pg_policies p on p.tablename = c.table_name"
                                + " where p.policyname = 'tenant' and c.data_type = 'bytea' and c.column_name like 'sealed%'")) {
            while (rows.next()) {
                columns.add(rows.getString(1));
            }
        }

        assertThat(Transcripts.SEALED.keySet()).containsExactlyInAnyOrderElementsOf(columns);
    }
}
