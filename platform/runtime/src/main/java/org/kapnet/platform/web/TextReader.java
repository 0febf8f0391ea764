package org.kapnet.platform.web;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import java.io.IOException;

/** Reads texts, but for the one character that JSON can carry and the database cannot keep. */
final class TextReader extends StringDeserializer {

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        String text = super.deserialize(parser, context);
        return text != null && text.indexOf('\0') >= 0
                ? (String) context.handleWeirdStringValue(String.class, text, "holds U+0000")
                : text;
    }
}
