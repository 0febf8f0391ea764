package org.kapnet.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

/** A profile restarts the application with classes loaded anew; the servers stay the same ones. */
@QuarkusTest
@TestProfile(SecondProfileTest.Profile.class)
@WithTestResource(KapnetStack.class)
class SecondProfileTest {

    @Test
    void usesTheSameServersAndKeys() {
        String caller = Tokens.as("nurse").clinic(Sample.CLINIC_A).bearer();

        assertThat(RestAssured.given()
                        .header("Authorization", caller)
                        .get("/v1/caller")
                        .statusCode())
                .isEqualTo(200);
        assertThat(ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class))
                .isEqualTo(KapnetStack.bootstrap());
        assertThat(ProcessHandle.current()
                        .children()
                        .flatMap(ProcessHandle::children)
                        .count())
                .as("children of the database; the broker has none")
                .isLessThan(40);
        UUID id = UUID.randomUUID();
        TopicProbe.publish("session", "course-planned", id, id, null, 1, "{}");
        assertThat(TopicProbe.await("session", "course-planned", event -> event.subject()
                                .equals(id))
                        .json())
                .isEqualTo("{}");
    }

    /** Differs from the default in one setting, which is enough for a restart. */
    public static final class Profile implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("kap.sample", "second");
        }
    }
}
