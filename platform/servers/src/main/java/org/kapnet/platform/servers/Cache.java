package org.kapnet.platform.servers;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Folders that are expensive to make and the same every time: unpacked programs, an empty database, a trained class
 * cache. They lie in the temporary folder and are shared by all that run on the machine. Two that make one at once do no
 * harm: each fills a folder of its own and the first to rename wins.
 */
final class Cache {

    /** Fills a new, empty folder. */
    @FunctionalInterface
    interface Filling {
        void into(Path folder) throws IOException;
    }

    private Cache() {}

    static Path base() {
        return Path.of(System.getProperty("java.io.tmpdir"), "kapnet-servers-" + System.getProperty("user.name"));
    }

    /** The folder for what this key stands for, filled the first time that it is asked for. */
    static Path folder(String name, String key, Filling filling) {
        Path folder = base().resolve(name + "-" + fingerprint(key.getBytes(StandardCharsets.UTF_8)));
        if (Files.isDirectory(folder)) {
            return folder;
        }
        try {
            Path aside = Files.createTempDirectory(Files.createDirectories(base()), "making-");
            // Readable for the unprivileged user that a server runs as when this JVM runs as root.
            aside.toFile().setReadable(true, false);
            aside.toFile().setExecutable(true, false);
            try {
                filling.into(aside);
                Files.move(aside, folder, StandardCopyOption.ATOMIC_MOVE);
            } catch (IOException | RuntimeException e) {
                Folders.delete(aside);
                if (!Files.isDirectory(folder)) {
                    throw e;
                }
            }
            return folder;
        } catch (IOException e) {
            throw new ServerFailure(folder + " could not be made: " + e.getMessage(), e);
        }
    }

    static String fingerprint(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
