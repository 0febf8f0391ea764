package org.kapnet.intake.data;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import org.kapnet.platform.crypto.FieldCipher;

/** Writes a value as JSON that is encrypted as a whole, for one column, and reads it again. */
@ApplicationScoped
public class SealedJson {

    private interface Reader<T> {
        T read(String text) throws JsonProcessingException;
    }

    private final FieldCipher cipher;
    private final ObjectMapper json;

    SealedJson(FieldCipher cipher, ObjectMapper json) {
        this.cipher = cipher;
        this.json = json;
    }

    /** Encrypts a value; the field is its column with the table, see {@link FieldCipher#seal}. */
    public byte[] seal(String field, Object value) {
        try {
            return cipher.seal(field, json.writeValueAsString(value));
        } catch (JsonProcessingException unwritable) {
            // The cause would quote what it could not write, as it would quote what it could not read.
            throw new IllegalStateException(field + " cannot be written: " + unwritable.getClass());
        }
    }

    /** Reads what {@link #seal} made for the same field. */
    public <T> T open(String field, byte[] sealed, Class<T> type) {
        return open(field, sealed, text -> json.readValue(text, type));
    }

    /** As {@link #open(String, byte[], Class)}. */
    public <T> T open(String field, byte[] sealed, TypeReference<T> type) {
        return open(field, sealed, text -> json.readValue(text, type));
    }

    private <T> T open(String field, byte[] sealed, Reader<T> reader) {
        try {
            return reader.read(cipher.open(field, sealed));
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException(field + " cannot be read: " + unreadable.getClass());
        }
    }
}
