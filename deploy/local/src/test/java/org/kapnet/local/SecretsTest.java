package org.kapnet.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.HybridDecrypt;
import com.google.crypto.tink.HybridEncrypt;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.prf.PrfSet;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {

    private static final byte[] PLAIN = "plain".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path folder;

    @Test
    void areMadeOnceAndReadableByTheOwnerOnly() throws Exception {
        Path file = folder.resolve("secrets.properties");
        Secrets made = Secrets.loadOrCreate(file);
        Secrets read = Secrets.loadOrCreate(file);

        assertThat(read.keyset(Service.INTAKE)).isEqualTo(made.keyset(Service.INTAKE));
        assertThat(read.databasePassword(Service.SESSION)).isEqualTo(made.databasePassword(Service.SESSION));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void noTwoServicesShareAKey() {
        Secrets secrets = Secrets.loadOrCreate(folder.resolve("secrets.properties"));

        assertThat(secrets.keyset(Service.INTAKE)).isNotEqualTo(secrets.keyset(Service.SESSION));
        assertThat(secrets.hashKeyset(Service.INTAKE)).isNotEqualTo(secrets.hashKeyset(Service.SESSION));
        assertThat(secrets.cursorSecret(Service.INTAKE)).isNotEqualTo(secrets.cursorSecret(Service.SESSION));
    }

    @Test
    void keysetsServeTheirPurpose() throws Exception {
        Secrets secrets = Secrets.loadOrCreate(folder.resolve("secrets.properties"));

        Aead aead = keyset(secrets.keyset(Service.INTAKE)).getPrimitive(RegistryConfiguration.get(), Aead.class);
        assertThat(aead.decrypt(aead.encrypt(PLAIN, null), null)).isEqualTo(PLAIN);
        PrfSet hash =
                keyset(secrets.hashKeyset(Service.INTAKE)).getPrimitive(RegistryConfiguration.get(), PrfSet.class);
        assertThat(hash.computePrimary(PLAIN, 16)).hasSize(16);
        byte[] sealed = keyset(secrets.get("contact-public"))
                .getPrimitive(RegistryConfiguration.get(), HybridEncrypt.class)
                .encrypt(PLAIN, null);
        assertThat(keyset(secrets.get("contact-private"))
                        .getPrimitive(RegistryConfiguration.get(), HybridDecrypt.class)
                        .decrypt(sealed, null))
                .isEqualTo(PLAIN);
    }

    private static KeysetHandle keyset(String encoded) throws Exception {
        String json = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
        return TinkJsonProtoKeysetFormat.parseKeyset(json, RegistryConfiguration.get(), InsecureSecretKeyAccess.get());
    }
}
