package org.kapnet.platform.testing.sample;

import io.agroal.api.AgroalDataSource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Tells who calls and as whom the service is connected. */
@Path("/v1/caller")
public class CallerResource {

    private final JsonWebToken token;
    private final AgroalDataSource database;

    CallerResource(JsonWebToken token, AgroalDataSource database) {
        this.token = token;
        this.database = database;
    }

    @GET
    @RolesAllowed("nurse")
    public Map<String, String> caller() throws SQLException {
        try (Connection connection = database.getConnection()) {
            return Map.of(
                    "subject", token.getSubject(),
                    "clinic", token.<String>getClaim("kap_clinic"),
                    "databaseUser", connection.getMetaData().getUserName());
        }
    }
}
