package org.kapnet.local.edge;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The page at the root of the edge. Everything that came from outside is escaped. */
final class StartPage {

    private static final String TEMPLATE = "/edge/start.html";
    private static final Pattern PLACE = Pattern.compile("\\{\\{([a-z]+)}}");
    private static final int NEWEST = 20;

    private final EdgeSettings settings;
    private final String template = read();

    StartPage(EdgeSettings settings) {
        this.settings = settings;
    }

    private static String read() {
        try (InputStream in = StartPage.class.getResourceAsStream(TEMPLATE)) {
            if (in == null) {
                throw new IllegalStateException(TEMPLATE + " is not on the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String html() {
        Map<String, String> parts = Map.of(
                "documents",
                settings.services().keySet().stream()
                        .map(service -> "<a href=\"/openapi/" + service + ".yaml\">" + service + "</a>")
                        .collect(Collectors.joining(", ")),
                "issuer",
                escape(settings.identityProvider()),
                "instant",
                escape(settings.clock().instant()),
                "offset",
                settings.clock().offset().isZero()
                        ? "real time"
                        : escape(settings.clock().offset()) + " from real time",
                "accounts",
                rows(settings.accounts(), account -> Stream.of(account.username(), account.role(), account.clinic())),
                "mail",
                newest(settings.mail().get(), mail -> Stream.of(mail.receivedAt(), mail.to(), mail.subject())),
                "sms",
                newest(settings.sms().get(), sms -> Stream.of(sms.receivedAt(), sms.to(), sms.body())),
                "push",
                newest(settings.push().get(), push -> Stream.of(push.receivedAt(), push.message())));
        return PLACE.matcher(template)
                .replaceAll(place -> Matcher.quoteReplacement(parts.getOrDefault(place.group(1), "")));
    }

    private static <T> String newest(List<T> items, Function<T, Stream<?>> cells) {
        int from = Math.max(0, items.size() - NEWEST);
        return rows(items.subList(from, items.size()).reversed(), cells);
    }

    private static <T> String rows(List<T> items, Function<T, ? extends Stream<?>> cells) {
        return items.stream()
                .map(item -> cells.apply(item)
                        .map(cell -> "<td class=\"text\">" + escape(cell) + "</td>")
                        .collect(Collectors.joining("", "<tr>", "</tr>\n")))
                .collect(Collectors.joining());
    }

    static String escape(@Nullable Object value) {
        return value == null
                ? ""
                : value.toString()
                        .replace("&", "&amp;")
                        .replace("<", "&lt;")
                        .replace(">", "&gt;")
                        .replace("\"", "&quot;")
                        .replace("'", "&#39;");
    }
}
