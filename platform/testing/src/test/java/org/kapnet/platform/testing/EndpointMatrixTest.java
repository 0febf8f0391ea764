package org.kapnet.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.restassured.RestAssured;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EndpointMatrixTest {

    private static final Tokens NURSE = Tokens.as("nurse").clinic(Sample.CLINIC_A);

    private int portBefore;

    @BeforeEach
    void keepPort() {
        portBefore = RestAssured.port;
    }

    @AfterEach
    void restorePort() {
        RestAssured.port = portBefore;
    }

    @Test
    void passesAServiceThatRefusesAllAndRepeatsItsAnswer() throws IOException {
        try (CannedServer server = start()) {
            matrix(server).verify();

            assertThat(server.effects())
                    .as("only the last request did something")
                    .isEqualTo(1);
        }
    }

    @Test
    void findsACheckThatIsMissing() throws IOException {
        try (CannedServer server = start().withoutCheckOfTheName()) {
            assertThatThrownBy(() -> matrix(server).verify())
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining("POST /v1/rooms without /name")
                    .hasMessageContaining("state after refused requests");
        }
    }

    @Test
    void findsASecondEffect() throws IOException {
        try (CannedServer server = start().withoutMemory()) {
            assertThatThrownBy(() -> matrix(server).verify()).hasMessageContaining("body of the repeat");
        }
    }

    private static EndpointMatrix matrix(CannedServer server) {
        return EndpointMatrix.post("/v1/rooms")
                .body("{\"name\":\"Blue room\"}")
                .as(NURSE)
                .notAs(Tokens.as("patient"), Tokens.as("therapist"))
                .required("/name")
                .wrongType("/name")
                .unknown("/v1/unknown/rooms")
                .keyRequired()
                .ifMatch(3)
                .unchanged(server::effects)
                .repeatable();
    }

    private static CannedServer start() throws IOException {
        CannedServer server = new CannedServer("nurse");
        RestAssured.port = server.port();
        return server;
    }
}
