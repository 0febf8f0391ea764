package org.kapnet.platform.crypto;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.hybrid.HybridConfig;
import com.google.crypto.tink.prf.PrfConfig;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Optional;

/** Reads keysets from configuration. A message never says anything of a key but the property it stands in. */
final class Keysets {

    static {
        try {
            AeadConfig.register();
            PrfConfig.register();
            HybridConfig.register();
        } catch (GeneralSecurityException unavailable) {
            throw new IllegalStateException("the cryptography library cannot be used", unavailable);
        }
    }

    private Keysets() {}

    static <P> P primitive(String property, Optional<String> keyset, Class<P> primitive) {
        String encoded = keyset.filter(text -> !text.isBlank())
                .orElseThrow(() -> new IllegalStateException("the property " + property + " holds no keyset"));
        try {
            String json = new String(Base64.getDecoder().decode(encoded.strip()), StandardCharsets.UTF_8);
            KeysetHandle handle = TinkJsonProtoKeysetFormat.parseKeyset(
                    json, RegistryConfiguration.get(), InsecureSecretKeyAccess.get());
            return handle.getPrimitive(RegistryConfiguration.get(), primitive);
        } catch (GeneralSecurityException | IllegalArgumentException unusable) {
            throw new IllegalStateException("the property " + property + " is not a usable keyset");
        }
    }
}
