package org.kapnet.platform.testing;

import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.util.Base64;

/** The key pair that stands for the identity provider's, made once per JVM, and one that nobody trusts. */
final class TokenKeys {

    static final String ISSUER = "http://identity.test/realms/kapnet";
    static final String AUDIENCE = "kapnet-api";

    private TokenKeys() {}

    static PrivateKey trusted() {
        return pair("token-key").getPrivate();
    }

    static PrivateKey untrusted() {
        return pair("token-key-of-someone-else").getPrivate();
    }

    /** As {@code quarkus.oidc.public-key} wants it: base64 of the DER form, without the lines around it. */
    static String publicKey() {
        return Base64.getEncoder().encodeToString(pair("token-key").getPublic().getEncoded());
    }

    private static KeyPair pair(String name) {
        return JvmWide.get(name, KeyPair.class, () -> {
            try {
                KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
                generator.initialize(2048);
                return generator.generateKeyPair();
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        });
    }
}
