package org.kapnet.platform.testing;

import com.google.crypto.tink.HybridEncrypt;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.hybrid.HpkeParameters;
import com.google.crypto.tink.hybrid.HybridConfig;
import com.google.crypto.tink.prf.HkdfPrfParameters;
import com.google.crypto.tink.prf.PrfConfig;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Map;

/**
 * Throw-away keysets, made once per JVM. Intake seals contact points and notification opens them with the same pair, as
 * the key ceremony of a real network would hand them out.
 */
public final class TestKeys {

    private static final byte[] CONTACT_PURPOSE = "kapnet contact points v1".getBytes(StandardCharsets.UTF_8);

    private TestKeys() {}

    /** The configuration of the runtime library's crypto and web packages. */
    @SuppressWarnings("unchecked") // what make() returns
    static Map<String, String> configuration() {
        return (Map<String, String>) JvmWide.get("keys", Map.class, TestKeys::make);
    }

    /** Seals a contact point as intake does, for tests that play intake: {@code {"name":..,"email":..,"phone":..}}. */
    public static String sealContact(String json) {
        try {
            register();
            String keyset = new String(
                    Base64.getDecoder().decode(configuration().get("kap.crypto.contact-public")),
                    StandardCharsets.UTF_8);
            HybridEncrypt encrypt = TinkJsonProtoKeysetFormat.parseKeyset(
                            keyset, RegistryConfiguration.get(), InsecureSecretKeyAccess.get())
                    .getPrimitive(RegistryConfiguration.get(), HybridEncrypt.class);
            byte[] sealed = encrypt.encrypt(json.getBytes(StandardCharsets.UTF_8), CONTACT_PURPOSE.clone());
            return Base64.getEncoder().encodeToString(sealed);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> make() {
        try {
            register();
            KeysetHandle contact = generate(HpkeParameters.builder()
                    .setVariant(HpkeParameters.Variant.TINK)
                    .setKemId(HpkeParameters.KemId.DHKEM_X25519_HKDF_SHA256)
                    .setKdfId(HpkeParameters.KdfId.HKDF_SHA256)
                    .setAeadId(HpkeParameters.AeadId.AES_256_GCM)
                    .build());
            Parameters hash = HkdfPrfParameters.builder()
                    .setKeySizeBytes(32)
                    .setHashType(HkdfPrfParameters.HashType.SHA256)
                    .build();
            return Map.of(
                    "kap.crypto.keyset", text(generate(PredefinedAeadParameters.AES256_GCM)),
                    "kap.crypto.hash-keyset", text(generate(hash)),
                    "kap.crypto.contact-private", text(contact),
                    "kap.crypto.contact-public", text(contact.getPublicKeysetHandle()),
                    "kap.web.cursor-secret", "a test's cursors are signed with this sentence");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeysetHandle generate(Parameters parameters) throws GeneralSecurityException {
        return KeysetHandle.generateNew(parameters, RegistryConfiguration.get());
    }

    private static void register() throws GeneralSecurityException {
        AeadConfig.register();
        PrfConfig.register();
        HybridConfig.register();
    }

    private static String text(KeysetHandle keyset) throws GeneralSecurityException {
        String json = TinkJsonProtoKeysetFormat.serializeKeyset(
                keyset, RegistryConfiguration.get(), InsecureSecretKeyAccess.get());
        return Base64.getEncoder().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }
}
