package org.kapnet.intake.patient;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.kapnet.intake.data.SealedJson;
import org.kapnet.platform.crypto.ContactSealer;
import org.kapnet.platform.crypto.KeyedHash;

/** Turns what identifies a patient into what may be stored and sent. */
@ApplicationScoped
class Sealing {

    private static final String FIELD = "patient.identity";

    private final SealedJson sealed;
    private final KeyedHash hash;
    private final ContactSealer contacts;
    private final ObjectMapper json;

    Sealing(SealedJson sealed, KeyedHash hash, ContactSealer contacts, ObjectMapper json) {
        this.sealed = sealed;
        this.hash = hash;
        this.contacts = contacts;
        this.json = json;
    }

    byte[] seal(PatientIdentity identity) {
        return sealed.seal(FIELD, identity);
    }

    PatientIdentity open(byte[] identity) {
        return sealed.open(FIELD, identity, PatientIdentity.class);
    }

    byte[] emailHash(String email) {
        return hash.of("email", email.strip().toLowerCase(Locale.ROOT));
    }

    byte[] phoneHash(String phone) {
        return hash.of("phone", phone);
    }

    /** Finds the same name and birth date, however it is capitalised, accented and spaced. */
    byte[] personHash(PatientIdentity identity) {
        return hash.of(
                "person",
                letters(identity.familyName()) + "|" + letters(identity.givenName()) + "|" + identity.birthDate());
    }

    /** Finds the same family name and birth date, as {@link #personHash} does. */
    byte[] familyHash(String familyName, LocalDate birthDate) {
        return hash.of("family", letters(familyName) + "|" + birthDate);
    }

    private static String letters(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}]", "");
    }

    /** Contact points that only notification-service can open. */
    String sealContact(PatientIdentity identity) {
        Map<String, String> contact = new LinkedHashMap<>();
        contact.put("name", identity.givenName());
        contact.put("email", identity.email());
        contact.put("phone", identity.phone());
        try {
            return contacts.seal(json.writeValueAsString(contact));
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("contact points cannot be written: " + unwritable.getClass());
        }
    }
}
