package org.kapnet.platform.crypto;

import com.google.crypto.tink.Aead;
import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import org.jspecify.annotations.Nullable;

/**
 * Encrypts direct identifiers and free text for their column. The field's name is bound to the ciphertext, so a value
 * copied into another column does not open there.
 */
@ApplicationScoped
@Unremovable
public class FieldCipher {

    private final CryptoConfig config;
    private volatile @Nullable Aead aead;

    FieldCipher(CryptoConfig config) {
        this.config = config;
    }

    /**
     * Encrypts a value.
     *
     * @param field the column's name with its table, such as {@code patient.family_name}
     */
    public byte[] seal(String field, String plain) {
        try {
            return aead().encrypt(plain.getBytes(StandardCharsets.UTF_8), field.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("the field " + field + " could not be encrypted", failure);
        }
    }

    /**
     * Decrypts what {@link #seal} made for the same field.
     *
     * @throws Unreadable when the bytes were not sealed for this field with a configured key
     */
    public String open(String field, byte[] sealed) {
        try {
            return new String(aead().decrypt(sealed, field.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException failure) {
            throw new Unreadable("the field " + field, failure);
        }
    }

    private Aead aead() {
        Aead ready = aead;
        if (ready == null) {
            ready = Keysets.primitive("kap.crypto.keyset", config.keyset(), Aead.class);
            aead = ready;
        }
        return ready;
    }
}
