package org.kapnet.platform.crypto;

import com.google.crypto.tink.HybridEncrypt;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** Seals contact points for the one service that may send messages; the sender cannot open them again. */
@ApplicationScoped
public class ContactSealer {

    static final byte[] PURPOSE = "kapnet contact points v1".getBytes(StandardCharsets.UTF_8);

    private final CryptoConfig config;
    private volatile @Nullable HybridEncrypt encrypt;

    ContactSealer(CryptoConfig config) {
        this.config = config;
    }

    /** The sealed text, base64. */
    public String seal(String json) {
        try {
            byte[] sealed = encrypt().encrypt(json.getBytes(StandardCharsets.UTF_8), PURPOSE.clone());
            return Base64.getEncoder().encodeToString(sealed);
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("contact points could not be sealed", failure);
        }
    }

    private HybridEncrypt encrypt() {
        HybridEncrypt ready = encrypt;
        if (ready == null) {
            ready = Keysets.primitive("kap.crypto.contact-public", config.contactPublic(), HybridEncrypt.class);
            encrypt = ready;
        }
        return ready;
    }
}
