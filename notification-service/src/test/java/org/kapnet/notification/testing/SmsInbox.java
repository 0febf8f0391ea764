package org.kapnet.notification.testing;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The messages that the SMS provider got. */
public final class SmsInbox {

    private static final String DOOR = "kap.sms.base-url";

    private SmsInbox() {}

    /** One SMS as the provider took it. */
    public record Sms(String to, String from, String body) {}

    /** Everything sent to a number, oldest first. */
    public static List<Sms> of(String number) {
        return all().stream().filter(sms -> sms.to().equals(number)).toList();
    }

    /** Everything that the provider took. */
    public static List<Sms> all() {
        return Doors.get(DOOR, "/messages").stream()
                .map(sms -> new Sms(sms.get("to"), sms.get("from"), sms.get("body")))
                .toList();
    }

    /** How the provider treats the next messages to a number, one word each; see {@link SmsStandIn}. */
    public static void next(String number, String... moods) {
        Doors.get(
                DOOR,
                "/mood?to=" + URLEncoder.encode(number, StandardCharsets.UTF_8) + "&next=" + String.join(",", moods));
    }
}
