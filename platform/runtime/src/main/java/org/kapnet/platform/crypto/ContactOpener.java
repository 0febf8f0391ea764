package org.kapnet.platform.crypto;

import com.google.crypto.tink.HybridDecrypt;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** Opens contact points that {@link ContactSealer} sealed. */
@ApplicationScoped
public class ContactOpener {

    private final CryptoConfig config;
    private volatile @Nullable HybridDecrypt decrypt;

    ContactOpener(CryptoConfig config) {
        this.config = config;
    }

    /**
     * The text that was sealed.
     *
     * @throws Unreadable when it was not sealed for this service
     */
    public String open(String sealed) {
        try {
            byte[] bytes = Base64.getDecoder().decode(sealed);
            return new String(decrypt().decrypt(bytes, ContactSealer.PURPOSE.clone()), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException | IllegalArgumentException failure) {
            throw new Unreadable("a sealed contact", failure);
        }
    }

    private HybridDecrypt decrypt() {
        HybridDecrypt ready = decrypt;
        if (ready == null) {
            ready = Keysets.primitive("kap.crypto.contact-private", config.contactPrivate(), HybridDecrypt.class);
            decrypt = ready;
        }
        return ready;
    }
}
