package org.kapnet.intake.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.kapnet.intake.Api;
import org.kapnet.intake.Network;
import org.kapnet.intake.SampleDocument;
import org.kapnet.intake.SamplePatient;
import org.kapnet.platform.testing.Database;
import org.kapnet.platform.testing.KapnetStack;

/** A patient signs a new text while the service still tells the others that the old one is outdated. */
@QuarkusTest
@WithTestResource(KapnetStack.class)
class SignatureRaceTest {

    private final Network network = new Network(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());

    @Test
    void theSignatureWaitsAndIsTaken() throws Exception {
        SamplePatient patient = SamplePatient.of(network);
        String language = SampleDocument.ownLanguage();
        UUID old =
                Api.id(sign(patient, SampleDocument.publish(SampleDocument.body("recording", language, 1))), 201, "id");
        Response next = SampleDocument.publish(SampleDocument.body("recording", language, 2));
        await().untilAsserted(() -> assertThat(
                        Database.count("select count(*) from consent where id = ? and outdated_told", old))
                .isOne());

        try (Connection telling = Database.asSuperuser()) {
            telling.setAutoCommit(false);
            touch(telling, old);
            CompletableFuture<Response> signing = CompletableFuture.supplyAsync(() -> sign(patient, next));
            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> assertThat(Database.count("select count(*) from pg_locks where not granted"))
                            .isPositive());
            telling.commit();

            assertThat(signing.get(20, TimeUnit.SECONDS).statusCode()).isEqualTo(201);
        }
    }

    private static void touch(Connection connection, UUID consent) throws SQLException {
        try (PreparedStatement change =
                connection.prepareStatement("update consent set version = version + 1 where id = ?")) {
            change.setObject(1, consent);
            assertThat(change.executeUpdate()).isOne();
        }
    }

    private static Response sign(SamplePatient patient, Response document) {
        return patient.api().post(patient.path("/consents"), SampleDocument.signature(document));
    }
}
