package org.kapnet.intake.assessment;

import static org.kapnet.intake.assessment.InstrumentFixtures.answers;

import io.restassured.response.Response;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.kapnet.intake.Network;
import org.kapnet.intake.SamplePatient;
import org.kapnet.platform.time.SettableClock;

/** What the tests of questionnaires share: a patient who answers some. */
abstract class AnsweringPatient {

    static final String SCREENER = "c-ssrs-screener";
    static final String FOLLOW_UP = "c-ssrs-screener-since-last-contact";

    final SettableClock clock;
    final Network network = new Network(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
    SamplePatient patient;

    AnsweringPatient(SettableClock clock) {
        this.clock = clock;
    }

    @BeforeEach
    void refer() {
        patient = SamplePatient.of(network);
    }

    @AfterEach
    void returnToRealTime() {
        clock.reset();
    }

    Response take(String instrument, Map<String, Integer> answers) {
        Response taken = patient.api().post(patient.path("/assessments"), body(instrument, answers, null));
        taken.then().statusCode(201);
        return taken;
    }

    static Map<String, Object> body(String instrument, Map<String, Integer> answers, String sex) {
        Map<String, Object> body = new HashMap<>(Map.of(
                "instrument",
                instrument,
                "version",
                InstrumentFixtures.instrument(instrument).version(),
                "answers",
                InstrumentFixtures.body(answers)));
        if (sex != null) {
            body.put("sexForCutOff", sex);
        }
        return body;
    }
}
