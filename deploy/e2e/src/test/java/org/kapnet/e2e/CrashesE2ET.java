package org.kapnet.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.kapnet.local.Stack;
import org.kapnet.local.standin.Sms;
import org.kapnet.local.walk.SamplePatient;

/** Services and the broker are killed in the middle of a patient's path: nothing is lost and nothing is done twice. */
class CrashesE2ET {

    private final World world = World.get();
    private final Facts facts = new Facts(world);

    @Test
    void everyServiceIsKilledInTheMiddleOfThePath() {
        Stack stack = world.stack();
        Map<String, String> killedAfter = new LinkedHashMap<>();
        killedAfter.put("refers a patient", "intake");
        killedAfter.put("accepts the first match", "session");
        killedAfter.put("a session is booked", "integration");
        killedAfter.put("moves to 2 h before", "notification");
        killedAfter.put("gives the dose", "session");
        killedAfter.put("every criterion holds", "integration");
        List<String> killed = new ArrayList<>();
        Consumer<String> killer = step -> killedAfter.entrySet().removeIf(entry -> {
            boolean now = step.contains(entry.getKey());
            if (now) {
                stack.kill(entry.getValue());
                stack.restart(entry.getValue());
                killed.add(entry.getValue());
            }
            return now;
        });

        String patient = world.walk(killer)
                .wholeCourse(world.network(), SamplePatient.FOUR)
                .walk();

        assertThat(killed)
                .containsExactlyInAnyOrder(
                        "intake", "session", "integration", "notification", "session", "integration");
        nothingLostAndNothingTwice(patient, SamplePatient.FOUR);
    }

    @Test
    void theBrokerIsKilledInTheMiddleOfThePath() {
        Stack stack = world.stack();
        List<String> seen = new ArrayList<>();
        Consumer<String> outage = step -> {
            if (step.contains("grants the clearance")) {
                stack.killKafka();
                seen.add("killed");
            }
            if (step.contains("accepts the first match")) {
                stack.startKafka();
                seen.add("started");
            }
        };

        String patient = world.walk(outage)
                .wholeCourse(world.network(), SamplePatient.FIVE)
                .walk();

        assertThat(seen).containsExactly("killed", "started");
        nothingLostAndNothingTwice(patient, SamplePatient.FIVE);
    }

    private List<String> textsTo(SamplePatient sample) {
        return world.stack().sms().stream()
                .filter(text -> text.to().equals(sample.phone()))
                .map(Sms::body)
                .toList();
    }

    private void nothingLostAndNothingTwice(String patient, SamplePatient sample) {
        assertThat(facts.about("session", "dosing_session", patient)).isEqualTo(2);
        assertThat(facts.texts(
                        "integration",
                        "select kind from appointment where patient_id = ? and state <> 'cancelled' order by kind",
                        patient))
                .containsExactly("integration", "integration", "preparation");
        assertThat(facts.texts("intake", "select id from episode where patient_id = ?", patient))
                .hasSize(1);
        for (String service : List.of("intake", "session", "integration", "notification")) {
            Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(
                            facts.texts(service, "select id from outbox_event where partitionkey = ?", patient))
                    .as("events of %s that were never sent", service)
                    .isEmpty());
        }
        assertThat(facts.texts(
                        "session",
                        "select line.session_id from ledger_entry line join dosing_session day on day.id = line.session_id"
                                + " where line.kind = 'administration' and day.patient_id = ?",
                        patient))
                .as("doses in the ledger")
                .isNotEmpty()
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(facts.texts(
                        "session",
                        "select id from dosing_session where dosed_at is not null and patient_id = ?",
                        patient));
        assertThat(facts.texts("notification", "select cause from message where patient_id = ?", patient))
                .as("entries of the feed")
                .isNotEmpty()
                .doesNotHaveDuplicates();
        // Each text carries a reference of its own, so a text too many is told by the number, not by its words.
        Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(textsTo(sample))
                .isNotEmpty()
                .doesNotHaveDuplicates()
                .hasSameSizeAs(facts.texts(
                        "notification",
                        "select distinct (subject_id, channel, recipient_id)::text from delivery"
                                + " where channel = 'sms' and state = 'sent' and recipient_id = patient_id"
                                + " and patient_id = ?",
                        patient)));
    }
}
