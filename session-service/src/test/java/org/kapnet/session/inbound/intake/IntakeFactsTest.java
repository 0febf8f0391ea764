package org.kapnet.session.inbound.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.lang.reflect.RecordComponent;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.kapnet.platform.testing.Contracts;

/** This service can read what intake-service says that it tells. */
class IntakeFactsTest {
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .findAndAddModules()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    static Stream<Arguments> readers() {
        return Stream.of(
                arguments("clinic-registered", ClinicRegisteredHandler.ClinicRegistered.class),
                arguments("clinic-changed", ClinicChangedHandler.ClinicChanged.class),
                arguments("practitioner-credentialed", PractitionerCredentialedHandler.PractitionerCredentialed.class),
                arguments("credential-lapsed", CredentialLapsedHandler.CredentialLapsed.class),
                arguments("patient-registered", PatientRegisteredHandler.PatientRegistered.class),
                arguments("patient-linked", PatientLinkedHandler.PatientLinked.class),
                arguments("clearance-granted", ClearanceGrantedHandler.ClearanceGranted.class),
                arguments("clearance-suspended", ClearanceSuspendedHandler.ClearanceSuspended.class),
                arguments("clearance-expired", ClearanceExpiredHandler.ClearanceExpired.class),
                arguments("consent-signed", ConsentSignedHandler.ConsentSigned.class),
                arguments("consent-withdrawn", ConsentWithdrawnHandler.ConsentWithdrawn.class),
                arguments("consent-outdated", ConsentOutdatedHandler.ConsentOutdated.class),
                arguments("episode-opened", EpisodeOpenedHandler.EpisodeOpened.class),
                arguments("episode-therapist-changed", EpisodeTherapistChangedHandler.EpisodeTherapistChanged.class),
                arguments("episode-transferred", EpisodeTransferredHandler.EpisodeTransferred.class),
                arguments("episode-closed", EpisodeClosedHandler.EpisodeClosed.class));
    }

    @ParameterizedTest
    @MethodSource("readers")
    void shouldReadEveryFieldItUsesFromTheProducersExample(String name, Class<?> reader) throws Exception {
        Object fact = read(name, reader);

        for (RecordComponent component : reader.getRecordComponents()) {
            component.getAccessor().setAccessible(true);
            assertThat(component.getAccessor().invoke(fact))
                    .as("%s of %s", component.getName(), name)
                    .isNotNull();
        }
    }

    private static Object read(String fact, Class<?> type) throws JsonProcessingException {
        return MAPPER.readValue(Contracts.example("intake", fact), type);
    }
}
