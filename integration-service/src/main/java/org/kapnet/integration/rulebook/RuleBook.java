package org.kapnet.integration.rulebook;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * Reads the versioned rule documents under {@code clinical/} on the class path. A document that is missing or does not
 * fit its record stops the service at start: nobody is planned by half a rule book.
 */
@ApplicationScoped
public class RuleBook {

    private final ObjectMapper mapper;

    public RuleBook(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /** The document of that name, for example {@code plan-rules.v1.json}, as the given record. */
    public <T> T read(String document, Class<T> type) {
        try (InputStream in = RuleBook.class.getResourceAsStream("/clinical/" + document)) {
            if (in == null) {
                throw new IllegalStateException("rule document " + document + " is missing");
            }
            return mapper.readValue(in, type);
        } catch (IOException e) {
            throw new UncheckedIOException("rule document " + document + " cannot be read", e);
        }
    }
}
