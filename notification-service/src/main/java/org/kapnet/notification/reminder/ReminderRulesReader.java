package org.kapnet.notification.reminder;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

/** Reads the current version of the reminder plan. A plan that does not read stops the service from starting. */
final class ReminderRulesReader {

    private static final String CURRENT = "/rules/reminder-plan.v1.json";

    private ReminderRulesReader() {}

    @Produces
    @Singleton
    static ReminderRules current() {
        try (InputStream data = ReminderRulesReader.class.getResourceAsStream(CURRENT)) {
            if (data == null) {
                throw new IllegalStateException("the reminder plan is missing: " + CURRENT);
            }
            return parse(new ObjectMapper().readTree(data));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the reminder plan cannot be read: " + CURRENT, unreadable);
        }
    }

    private static ReminderRules parse(JsonNode plan) {
        List<Duration> leads = new ArrayList<>();
        plan.required("leads")
                .forEach(
                        lead -> leads.add(Duration.parse(lead.required("before").asText())));
        JsonNode hours = plan.required("permittedHours");
        PermittedHours permitted = new PermittedHours(
                LocalTime.parse(hours.required("from").asText()),
                LocalTime.parse(hours.required("until").asText()),
                Duration.parse(
                        plan.required("closingMargin").required("duration").asText()));
        return new ReminderRules(
                plan.required("version").asInt(),
                leads,
                permitted,
                plan.required("sms").required("maxCharacters").asInt());
    }
}
