package org.kapnet.platform.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.kapnet.platform.testing.KapnetStack;

@QuarkusTest
@WithTestResource(KapnetStack.class)
class CryptoTest {

    private static final String NAME = "Sample Patient-One";

    @Inject
    FieldCipher cipher;

    @Inject
    KeyedHash hash;

    @Inject
    ContactSealer sealer;

    @Inject
    ContactOpener opener;

    @Test
    void whatIsSealedOpensForItsFieldOnly() {
        byte[] sealed = cipher.seal("patient.name", NAME);
        assertThat(cipher.open("patient.name", sealed)).isEqualTo(NAME);
        assertThatThrownBy(() -> cipher.open("patient.note", sealed)).isInstanceOf(Unreadable.class);
    }

    @Test
    void sealedBytesShowNothingAndDifferEachTime() {
        byte[] first = cipher.seal("patient.name", NAME);
        assertThat(new String(first, StandardCharsets.ISO_8859_1)).doesNotContain("Patient");
        assertThat(cipher.seal("patient.name", NAME)).isNotEqualTo(first);
    }

    @Test
    void aChangedByteIsFound() {
        byte[] sealed = cipher.seal("patient.name", NAME);
        sealed[sealed.length - 1] ^= 1;
        assertThatThrownBy(() -> cipher.open("patient.name", sealed))
                .isInstanceOf(Unreadable.class)
                .hasMessageNotContaining("Patient-One");
    }

    @Test
    void equalValuesHashAlikeAndFieldsApart() {
        byte[] phone = hash.of("phone", "+12025550101");
        assertThat(hash.of("phone", "+12025550101")).isEqualTo(phone).hasSize(32);
        assertThat(hash.of("email", "+12025550101")).isNotEqualTo(phone);
        assertThat(hash.of("phone", "+12025550102")).isNotEqualTo(phone);
    }

    @Test
    void contactPointsOpenWithThePrivateKey() {
        String sealed = sealer.seal("{\"phone\":\"+12025550101\"}");
        assertThat(sealed).doesNotContain("2025550101");
        assertThat(opener.open(sealed)).isEqualTo("{\"phone\":\"+12025550101\"}");
        assertThatThrownBy(() -> opener.open("bm90IHNlYWxlZA==")).isInstanceOf(Unreadable.class);
    }

    @Test
    void aMissingOrDamagedKeysetNamesItsPropertyAndNoKey() {
        assertThatThrownBy(() -> Keysets.primitive("kap.crypto.keyset", Optional.empty(), Object.class))
                .hasMessage("the property kap.crypto.keyset holds no keyset");
        assertThatThrownBy(() -> Keysets.primitive("kap.crypto.keyset", Optional.of("c2VjcmV0"), Object.class))
                .hasMessage("the property kap.crypto.keyset is not a usable keyset")
                .hasNoCause();
    }
}
