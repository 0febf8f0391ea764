package org.kapnet.local;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.hybrid.HybridConfig;
import com.google.crypto.tink.hybrid.PredefinedHybridParameters;
import com.google.crypto.tink.prf.PredefinedPrfParameters;
import com.google.crypto.tink.prf.PrfConfig;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Properties;

/** Passwords and keys of one local stack, made at its first start and kept beside its data. They open nothing else. */
final class Secrets {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Properties values;

    private Secrets(Properties values) {
        this.values = values;
    }

    static Secrets loadOrCreate(Path file) {
        if (Files.exists(file)) {
            return new Secrets(PrivateFile.read(file));
        }
        Properties values = create();
        PrivateFile.write(file, values);
        return new Secrets(values);
    }

    private static Properties create() {
        Properties values = new Properties();
        try {
            AeadConfig.register();
            PrfConfig.register();
            HybridConfig.register();
            for (Service service : Service.values()) {
                values.setProperty("keyset." + service.id(), keyset(generate(PredefinedAeadParameters.AES256_GCM)));
                values.setProperty(
                        "hash-keyset." + service.id(), keyset(generate(PredefinedPrfParameters.HKDF_SHA256)));
                values.setProperty("cursor-secret." + service.id(), random(Base64.getEncoder()::encodeToString));
                values.setProperty("database." + service.id(), random(HexFormat.of()::formatHex));
            }
            Parameters contact = PredefinedHybridParameters.HPKE_X25519_HKDF_SHA256_AES_128_GCM;
            KeysetHandle contactPrivate = generate(contact);
            values.setProperty("contact-private", keyset(contactPrivate));
            values.setProperty("contact-public", keyset(contactPrivate.getPublicKeysetHandle()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the cryptography library cannot make keys", e);
        }
        for (String name : new String[] {"database.keycloak", "keycloak-admin", "sms-token", "push-token"}) {
            values.setProperty(name, random(HexFormat.of()::formatHex));
        }
        return values;
    }

    private static KeysetHandle generate(Parameters parameters) throws GeneralSecurityException {
        return KeysetHandle.generateNew(parameters, RegistryConfiguration.get());
    }

    private static String keyset(KeysetHandle handle) throws GeneralSecurityException {
        String json = TinkJsonProtoKeysetFormat.serializeKeyset(
                handle, RegistryConfiguration.get(), InsecureSecretKeyAccess.get());
        return Base64.getEncoder().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }

    private interface Encoding {
        String of(byte[] bytes);
    }

    private static String random(Encoding encoding) {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return encoding.of(bytes);
    }

    String keyset(Service service) {
        return get("keyset." + service.id());
    }

    String hashKeyset(Service service) {
        return get("hash-keyset." + service.id());
    }

    String cursorSecret(Service service) {
        return get("cursor-secret." + service.id());
    }

    String databasePassword(Service service) {
        return get("database." + service.id());
    }

    String get(String name) {
        String value = values.getProperty(name);
        if (value == null) {
            throw new StartFailure("The secrets of an older stack lack '" + name + "': start once with --fresh.");
        }
        return value;
    }
}
