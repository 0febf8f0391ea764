package org.kapnet.notification.template;

import java.text.Normalizer;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Tells an instant as the recipient's clock and calendar show it. Made when it is needed, never stored. */
final class LocalTimes {

    private LocalTimes() {}

    /** The day in the recipient's zone and language, such as {@code Tue 24 Nov}. */
    static String day(Instant instant, ZoneId zone, Locale language) {
        String day = DateTimeFormatter.ofPattern("EEE d MMM", language).format(instant.atZone(zone));
        return plain(day.replace(".", ""));
    }

    /**
     * The time in the recipient's zone, such as {@code 10:00}; with the zone's short name where the place of the
     * appointment shows another time, so that nobody comes an hour early or late.
     */
    static String time(Instant instant, ZoneId zone, ZoneId placeZone) {
        ZonedDateTime local = instant.atZone(zone);
        boolean sameClock = local.getOffset().equals(instant.atZone(placeZone).getOffset());
        return DateTimeFormatter.ofPattern(sameClock ? "HH:mm" : "HH:mm zzz", Locale.US)
                .format(local);
    }

    /** Without accents: one of them would make an SMS switch to an alphabet with room for 70 characters only. */
    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    }
}
