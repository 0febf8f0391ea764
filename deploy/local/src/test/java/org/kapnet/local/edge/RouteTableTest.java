package org.kapnet.local.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RouteTableTest {

    @ParameterizedTest
    @CsvSource({
        "/v1/clinics, intake",
        "/v1/clinics/1/sites, intake",
        "/v1/me/link, intake",
        "/v1/patients/1, intake",
        "/v1/patients/1/history, intake",
        "/v1/patients/1/exposure, session",
        "/v1/patients/1/progress, integration",
        "/v1/risks, intake",
        "/v1/sessions/1/vitals, session",
        "/v1/orders/1/verification, session",
        "/v1/ledger/receipts, session",
        "/v1/slots, integration",
        "/v1/appointments/1/completion, integration",
        "/v1/messages/stream, notification",
        "/v1/on-call-contacts, notification",
        "/v1/escalations/1/acknowledgement, notification"
    })
    void theResourceDecidesWhoAnswers(String path, String service) {
        assertThat(RouteTable.service(path)).contains(service);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1", "/v1/", "/v1/unknown", "/v2/clinics", "/clinics", "v1/clinics", "//v1/clinics", ""})
    void nobodyAnswersAnythingElse(String path) {
        assertThat(RouteTable.service(path)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"intake", "session", "integration", "notification"})
    void everyPathOfAServicesApiDocumentLeadsToThatService(String service) throws Exception {
        Path document = Path.of("../..").resolve(service + "-service/api/openapi.yaml");
        List<String> paths = Files.readAllLines(document).stream()
                .filter(line -> line.matches(" {2}/v1/.*:"))
                .map(line -> line.strip().replace(":", ""))
                .toList();

        assertThat(paths).isNotEmpty().allSatisfy(path -> assertThat(RouteTable.service(path))
                .contains(service));
    }

    @Test
    void aPatientNamedLikeASubResourceStaysWithIntake() {
        assertThat(RouteTable.service("/v1/patients/progress")).contains("intake");
    }
}
