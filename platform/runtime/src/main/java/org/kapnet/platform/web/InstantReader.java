package org.kapnet.platform.web;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;

/**
 * Reads instants from ISO text only; the usual reader also takes a number, and whether that counts seconds or
 * milliseconds is a guess. Finer than microseconds is cut, because that is what the database keeps and an answer has to
 * equal what is read later.
 */
final class InstantReader extends StdScalarDeserializer<Instant> {

    InstantReader() {
        super(Instant.class);
    }

    @Override
    public Instant deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (!parser.hasToken(JsonToken.VALUE_STRING)) {
            return (Instant) context.handleUnexpectedToken(Instant.class, parser);
        }
        try {
            return Instant.parse(parser.getText()).truncatedTo(ChronoUnit.MICROS);
        } catch (DateTimeParseException malformed) {
            return (Instant) context.handleWeirdStringValue(Instant.class, parser.getText(), "not an ISO instant");
        }
    }
}
