package org.kapnet.intake.consent;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What a patient signs: SHA-256 over kind, language, version, title and text, each on its own line in UTF-8. Anyone
 * with the document can compute it again.
 */
final class DocumentHash {

    private DocumentHash() {}

    /** The hash in lower-case hexadecimal. */
    static String of(String kind, String language, int version, String title, String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            String document = String.join("\n", kind, language, Integer.toString(version), title, text);
            return HexFormat.of().formatHex(digest.digest(document.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("every Java platform has SHA-256", absent);
        }
    }
}
