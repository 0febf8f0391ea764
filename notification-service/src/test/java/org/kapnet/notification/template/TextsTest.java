package org.kapnet.notification.template;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kapnet.notification.channel.ChannelName;
import org.kapnet.notification.testing.Providers;
import org.kapnet.notification.testing.SamplePatient;
import org.kapnet.platform.testing.KapnetStack;

/** What stands on a locked screen: checked over every day of a year, in every language and on every channel. */
@QuarkusTest
@WithTestResource(KapnetStack.class)
@WithTestResource(Providers.class)
class TextsTest {

    private static final Instant NEW_YEAR = Instant.parse("2027-01-01T15:30:00Z");
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final ZoneId HONOLULU = ZoneId.of("Pacific/Honolulu");

    /** Words that would tell a bystander about the treatment, the place or the person. */
    private static final List<String> FORBIDDEN = List.of(
            "ketamin",
            "kap ",
            "kapnet clinic",
            "esketamin",
            "spravato",
            "infusion",
            "dose",
            "dosing",
            "dosis",
            "medicine",
            "medication",
            "medicina",
            "injection",
            "psych",
            "psiq",
            "therap",
            "terapia",
            "integration",
            "integraci",
            "preparation",
            "preparaci",
            "session",
            "sesi",
            "depress",
            "depres",
            "ptsd",
            "anxiety",
            "ansiedad",
            "suicid",
            "phq",
            "gad-7",
            "score",
            "risk",
            "riesgo",
            "vital",
            "emergency",
            "clinic",
            "clínica",
            "doctor",
            "nurse",
            "patient",
            "paciente",
            "sample",
            "dear ");

    /** Longest link that the configuration lets through. */
    private static final String LONGEST_LINK = "https://a-network-of-many.example.org";

    /** The 7-bit alphabet of SMS, as far as our texts may use it; anything else halves the room. */
    private static final String GSM_7 = "[A-Za-z0-9 .,:;!?()/@_+\\-\\n]*";

    @Inject
    Texts texts;

    @Inject
    LinkConfig links;

    @ParameterizedTest
    @ValueSource(strings = {"en", "es"})
    void noReminderTellsWhatItIsAbout(String language) {
        for (Texts.Text text : reminders(language)) {
            assertHarmless(text);
        }
        Texts.FeedText feed = texts.feed(Texts.VERSION, language, NEW_YEAR, NEW_YORK);
        assertThat(feed.title()).isNotBlank();
        assertThat(feed.body()).isNotBlank();
    }

    @Test
    void noEscalationTellsWhomItIsAbout() {
        UUID escalation = SamplePatient.newId();
        for (ChannelName channel : List.of(ChannelName.SMS, ChannelName.MAIL)) {
            Texts.Text text = texts.escalation(Texts.VERSION, channel, escalation, SamplePatient.newId());

            assertHarmless(text);
            assertThat(text.body()).contains(links.linkBaseUrl() + "/escalations/" + escalation);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es"})
    void everySmsFitsOneMessageAndLetsThePatientStop(String language) {
        int room = LONGEST_LINK.length() - links.linkBaseUrl().length();
        for (Texts.Text text : reminders(language)) {
            if (text.subject().isEmpty()) {
                assertThat(text.body().length() + room).as(text.body()).isLessThanOrEqualTo(160);
                assertThat(text.body()).matches(GSM_7).contains("STOP").contains(text.reference());
            }
        }
        Texts.Text call =
                texts.escalation(Texts.VERSION, ChannelName.SMS, SamplePatient.newId(), SamplePatient.newId());
        assertThat(call.body().length() + room).isLessThanOrEqualTo(160);
        assertThat(call.body()).matches(GSM_7);
    }

    @ParameterizedTest(name = "{0} in {1}, place in {2}: {3}")
    @CsvSource({
        "2026-11-24T15:00:00Z, America/New_York, America/New_York, 10:00",
        "2026-07-24T14:00:00Z, America/New_York, America/New_York, 10:00",
        // the same clock on the wall needs no zone's name
        "2026-11-24T15:00:00Z, America/New_York, America/Detroit, 10:00",
        "2026-11-24T15:00:00Z, America/New_York, America/Chicago, 10:00 EST",
        "2026-07-24T14:00:00Z, America/Phoenix, America/Denver, 07:00 MST"
    })
    void timesAreTheRecipients(Instant instant, ZoneId zone, ZoneId place, String expected) {
        assertThat(LocalTimes.time(instant, zone, place)).isEqualTo(expected);
    }

    @Test
    void theDayIsTheRecipientsToo() {
        Instant late = Instant.parse("2026-11-25T03:00:00Z");

        assertThat(LocalTimes.day(late, NEW_YORK, Locale.ENGLISH)).isEqualTo("Tue 24 Nov");
        assertThat(LocalTimes.day(late, ZoneId.of("UTC"), Locale.ENGLISH)).isEqualTo("Wed 25 Nov");
        assertThat(LocalTimes.day(late, ZoneId.of("UTC"), Locale.forLanguageTag("es")))
                .isEqualTo("mie 25 nov");
    }

    @Test
    void anUnknownLanguageFallsBackToEnglish() {
        assertThat(texts.feed(Texts.VERSION, "xx-YY", NEW_YEAR, NEW_YORK).title())
                .isEqualTo("Appointment reminder");
    }

    private List<Texts.Text> reminders(String language) {
        List<Texts.Text> all = new ArrayList<>();
        for (int day = 0; day < 365; day++) {
            Instant startsAt = NEW_YEAR.plus(Duration.ofDays(day));
            for (ChannelName channel : List.of(ChannelName.SMS, ChannelName.MAIL)) {
                all.add(texts.reminder(
                        Texts.VERSION,
                        language,
                        channel,
                        new Texts.ReminderFacts(startsAt, NEW_YORK, HONOLULU, SamplePatient.newId())));
            }
        }
        return all;
    }

    private static void assertHarmless(Texts.Text text) {
        String all = (text.subject() + "\n" + text.body()).toLowerCase(Locale.ROOT);
        assertThat(FORBIDDEN).as(all).noneMatch(all::contains);
    }
}
