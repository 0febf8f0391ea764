package org.kapnet.platform.crypto;

import com.google.crypto.tink.prf.PrfSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import org.jspecify.annotations.Nullable;

/**
 * A keyed hash by which an encrypted phone number or e-mail is found. Without the key the few possible phone numbers
 * could be tried one by one, so a plain hash would hide nothing.
 */
@ApplicationScoped
public class KeyedHash {

    private static final int BYTES = 32;

    private final CryptoConfig config;
    private volatile @Nullable PrfSet functions;

    KeyedHash(CryptoConfig config) {
        this.config = config;
    }

    /**
     * The 32-byte hash of a value in its one normal form (E.164 for a phone, lower case for an e-mail).
     *
     * @param field what kind of value it is, so that equal texts of two kinds differ
     */
    public byte[] of(String field, String normalised) {
        try {
            byte[] input = (field + '\n' + normalised).getBytes(StandardCharsets.UTF_8);
            return functions().computePrimary(input, BYTES);
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("the field " + field + " could not be hashed", failure);
        }
    }

    private PrfSet functions() {
        PrfSet ready = functions;
        if (ready == null) {
            ready = Keysets.primitive("kap.crypto.hash-keyset", config.hashKeyset(), PrfSet.class);
            functions = ready;
        }
        return ready;
    }
}
