package org.kapnet.intake.screening;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kapnet.platform.crypto.FieldCipher;

/** Writes and reads what a screening keeps: the inputs and the verdict, both encrypted. */
@ApplicationScoped
class ScreeningDocuments {

    private static final String INPUTS = "screening.inputs";
    private static final String VERDICT = "screening.verdict";

    private final FieldCipher cipher;
    private final ObjectMapper json;

    ScreeningDocuments(FieldCipher cipher, ObjectMapper json) {
        this.cipher = cipher;
        this.json = json;
    }

    void write(ScreeningEntity row, ScreeningInputs inputs, VerdictDocument verdict) {
        row.sealedInputs = cipher.seal(INPUTS, text(inputs));
        row.sealedVerdict = cipher.seal(VERDICT, text(verdict));
    }

    /** Encrypts what was stored in the open; the text stays as it is, so that a replay reads what it always read. */
    void seal(ScreeningEntity row) {
        if (row.inputs != null && row.verdict != null) {
            row.sealedInputs = cipher.seal(INPUTS, row.inputs);
            row.sealedVerdict = cipher.seal(VERDICT, row.verdict);
            row.inputs = null;
            row.verdict = null;
        }
    }

    ScreeningInputs inputs(ScreeningEntity row) {
        return read(opened(INPUTS, row.sealedInputs, row.inputs), ScreeningInputs.class);
    }

    VerdictDocument verdict(ScreeningEntity row) {
        return read(opened(VERDICT, row.sealedVerdict, row.verdict), VerdictDocument.class);
    }

    private String opened(String field, byte @Nullable [] sealed, @Nullable String open) {
        return sealed == null ? Objects.requireNonNull(open) : cipher.open(field, sealed);
    }

    private <T> T read(String document, Class<T> type) {
        try {
            return json.readValue(document, type);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("a stored screening cannot be read: " + unreadable.getClass());
        }
    }

    private String text(Object document) {
        try {
            return json.writeValueAsString(document);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("a screening cannot be written: " + unwritable.getClass());
        }
    }
}
