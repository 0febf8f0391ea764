package org.kapnet.platform.probe;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import jakarta.annotation.security.PermitAll;
import jakarta.persistence.OptimisticLockException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.net.ConnectException;
import java.sql.SQLException;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.kapnet.platform.problem.CommonProblem;
import org.kapnet.platform.problem.ProblemException;
import org.kapnet.platform.problem.Reason;

/** Fails in every way a service can. */
@Path("/v1/failures")
@Tag(name = "Failures")
@PermitAll
class FailureResource {

    static final String SECRET = "Sample Patient-One";

    private final AgroalDataSource database;
    private final ObjectMapper json;

    FailureResource(AgroalDataSource database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    @GET
    @Path("/{kind}")
    @Produces("application/json")
    @Operation(operationId = "getFailure", summary = "Fail")
    public String fail(@PathParam("kind") String kind) throws Exception {
        return switch (kind) {
            case "bug" -> throw new IllegalArgumentException(SECRET);
            case "checked" -> throw new java.io.IOException(SECRET);
            case "error" -> throw new StackOverflowError();
            case "stale" -> throw new IllegalStateException(new OptimisticLockException(SECRET));
            case "unique" -> throw new IllegalStateException(new SQLException(SECRET, "23505"));
            case "exclusion" -> throw new IllegalStateException(new SQLException(SECRET, "23P01"));
            case "not-null" -> throw new SQLException(SECRET, "23502");
            case "deadlock" -> throw new SQLException(SECRET, "40P01");
            case "database-away" -> throw new SQLException(SECRET, "08006");
            case "pool-empty" -> throw new SQLException("Sorry, acquisition timeout!");
            case "broker-away" -> throw new org.apache.kafka.common.errors.TimeoutException(SECRET);
            case "connection" -> throw new IllegalStateException(new ConnectException(SECRET));
            case "own-json" -> json.readValue("{\"text\":1}", WriteNote.class).text();
            case "real-unique" ->
                violate("insert into note (id, clinic_id, text) select id, clinic_id, text from note");
            case "reasons" ->
                throw ProblemException.of(CommonProblem.CONFLICT)
                        .detail("Two rules refuse.")
                        .reasons(List.of(
                                new Reason("fasting-food", "Food was 1 hour ago, 2 are needed.", "ASA 2023"),
                                new Reason("escort", "No escort is present.", null)))
                        .with("conflict", java.util.Map.of("resource", "room"));
            default -> throw CommonProblem.notFound("failure");
        };
    }

    private String violate(String statement) throws SQLException {
        try (var connection = database.getConnection();
                var sql = connection.createStatement()) {
            sql.execute(statement);
        }
        return "";
    }
}
