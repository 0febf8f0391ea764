package org.kapnet.notification.template;

import io.quarkus.qute.Engine;
import io.quarkus.qute.Template;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.kapnet.notification.channel.ChannelName;

/**
 * Renders the versioned texts under {@code templates/<name>/v<version>/<language>/}. A version is never edited once it
 * was sent; a new wording is a new version.
 *
 * <p>No text names a drug, a diagnosis, a score, a clinic, a therapist or the patient, nor the kind of the appointment:
 * a locked screen shows it to anyone. The link leads behind the login, where the details are.
 */
@ApplicationScoped
public class Texts {

    /** Version of the texts that new messages use. */
    public static final int VERSION = 1;

    private static final Set<String> LANGUAGES = Set.of("en", "es");
    private static final String FALLBACK = "en";

    private final Engine engine;
    private final LinkConfig config;

    Texts(Engine engine, LinkConfig config) {
        this.engine = engine;
        this.config = config;
    }

    /**
     * A rendered message.
     *
     * @param subject empty for channels without one
     * @param reference short code in the body, by which the provider's copy is found again
     */
    public record Text(String subject, String body, String reference) {}

    /** A rendered entry of the feed. */
    public record FeedText(String title, String body) {}

    /**
     * What a reminder tells.
     *
     * @param zone the recipient's zone
     * @param placeZone zone of the place where it happens
     */
    public record ReminderFacts(Instant startsAt, ZoneId zone, ZoneId placeZone, UUID deliveryId) {}

    /** A reminder for a channel. */
    public Text reminder(int version, String language, ChannelName channel, ReminderFacts facts) {
        Locale locale = locale(language);
        String reference = reference(facts.deliveryId());
        Map<String, Object> data = Map.of(
                "day", LocalTimes.day(facts.startsAt(), facts.zone(), locale),
                "time", LocalTimes.time(facts.startsAt(), facts.zone(), facts.placeZone()),
                "link", config.linkBaseUrl(),
                "reference", reference);
        return text("reminder", version, locale, channel, data, reference);
    }

    /** The entry that a reminder makes in the feed. */
    public FeedText feed(int version, String language, Instant startsAt, ZoneId zone) {
        Locale locale = locale(language);
        Map<String, Object> data =
                Map.of("day", LocalTimes.day(startsAt, zone, locale), "time", LocalTimes.time(startsAt, zone, zone));
        String path = path("reminder", version, locale);
        return new FeedText(render(path + "feed-title.txt", data), render(path + "feed.txt", data));
    }

    /** A call to someone on duty, which says nothing about whom it is. */
    public Text escalation(int version, ChannelName channel, UUID escalationId, UUID deliveryId) {
        String reference = reference(deliveryId);
        Map<String, Object> data =
                Map.of("link", config.linkBaseUrl() + "/escalations/" + escalationId, "reference", reference);
        return text("escalation", version, Locale.ENGLISH, channel, data, reference);
    }

    private Text text(
            String name, int version, Locale locale, ChannelName channel, Map<String, Object> data, String reference) {
        String path = path(name, version, locale);
        return switch (channel) {
            case SMS -> new Text("", render(path + "sms.txt", data), reference);
            case MAIL -> new Text(render(path + "mail-subject.txt", data), render(path + "mail.txt", data), reference);
            case PUSH -> throw new IllegalArgumentException("there are no push messages yet");
        };
    }

    private String render(String path, Map<String, Object> data) {
        Template template = engine.getTemplate(path);
        if (template == null) {
            throw new IllegalStateException("the template is missing: " + path);
        }
        return template.data(data).render().strip();
    }

    private static String path(String name, int version, Locale locale) {
        return name + "/v" + version + "/" + locale.getLanguage() + "/";
    }

    private static Locale locale(String language) {
        String asked = Locale.forLanguageTag(language).getLanguage();
        return Locale.forLanguageTag(LANGUAGES.contains(asked) ? asked : FALLBACK);
    }

    /** Eight characters of the delivery's random part: enough among the last messages to one number. */
    static String reference(UUID deliveryId) {
        String hex = deliveryId.toString().replace("-", "");
        return hex.substring(hex.length() - 8);
    }
}
