package org.kapnet.platform.crypto;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithName;
import java.util.Optional;

/**
 * The keys of a service, each a Tink keyset in JSON, base64-encoded. A keyset holds every key that may still have to
 * open something and marks one as primary for new work: adding a key and making it primary rotates it.
 */
@ConfigMapping(prefix = "kap.crypto")
public interface CryptoConfig {

    /** AEAD keyset (AES-256-GCM) for identifiers and free text at rest. */
    Optional<String> keyset();

    /** PRF keyset (HKDF-SHA-256) for the keyed hashes by which phone and e-mail are found. Not rotated in place. */
    @WithName("hash-keyset")
    Optional<String> hashKeyset();

    /** Public hybrid keyset with which contact points are sealed for the service that sends messages. */
    @WithName("contact-public")
    Optional<String> contactPublic();

    /** Private hybrid keyset that opens sealed contact points. Only the service that sends messages has it. */
    @WithName("contact-private")
    Optional<String> contactPrivate();
}
