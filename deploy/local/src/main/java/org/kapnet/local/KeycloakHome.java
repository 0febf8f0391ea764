package org.kapnet.local;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.kapnet.platform.servers.ChildProcess;

/**
 * The unpacked Keycloak, optimised once for our options ({@code build}) and kept in the cache, which saves half a minute
 * at each later start. Its name holds a fingerprint of everything that goes into it, so a changed realm or version makes
 * a new one.
 */
final class KeycloakHome {

    private static final String REALM = "/keycloak/kapnet-realm.json";
    private static final List<String> BUILD = List.of("build", "--db=postgres", "--health-enabled=true");
    private static final long BUILD_MINUTES = 5;

    private final Path folder;

    private KeycloakHome(Path folder) {
        this.folder = folder;
    }

    /** Finds the optimised Keycloak or makes it; another stack that makes it at the same time is waited for. */
    static KeycloakHome prepare(Folders folders, Runnable beforeOptimising) {
        Path zip = folders.root().resolve("deploy/local/target/keycloak/keycloak.zip");
        if (!Files.isReadable(zip)) {
            throw new StartFailure("Keycloak's distribution is missing at " + zip + ": run deploy/kap build.");
        }
        try (FileChannel file = FileChannel.open(
                        folders.cache().resolve("keycloak.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = file.lock()) {
            Path folder = folders.cache().resolve("keycloak-" + fingerprint(zip));
            Path complete = folder.resolve("optimised");
            if (lock.isValid() && !Files.exists(complete)) {
                beforeOptimising.run();
                removeOthers(folders.cache());
                unpack(zip, folder);
                optimise(folder, folders.log("keycloak-build"));
                Files.createFile(complete);
            }
            return new KeycloakHome(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String fingerprint(Path zip) throws IOException {
        try (InputStream realm = resource()) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(realm.readAllBytes());
            digest.update(String.join(" ", BUILD).getBytes(java.nio.charset.StandardCharsets.UTF_8));
            digest.update(Long.toString(Files.size(zip)).getBytes(java.nio.charset.StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest(), 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static InputStream resource() {
        InputStream realm = KeycloakHome.class.getResourceAsStream(REALM);
        if (realm == null) {
            throw new IllegalStateException(REALM + " is not on the class path");
        }
        return realm;
    }

    private static void removeOthers(Path cache) throws IOException {
        try (var old = Files.newDirectoryStream(cache, "keycloak-*")) {
            old.forEach(Folders::delete);
        }
    }

    private static void unpack(Path zip, Path folder) throws IOException {
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                // The first name is the folder keycloak-VERSION of the archive itself.
                Path target = folder.resolve(entry.getName().replaceFirst("^[^/]+/", ""))
                        .normalize();
                if (!target.startsWith(folder)) {
                    throw new IOException("the archive leads outside its folder: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                } else {
                    Files.createDirectories(target.getParent());
                    Files.copy(in, target);
                }
            }
        }
        Path imports = Files.createDirectories(folder.resolve("data/import"));
        try (InputStream realm = resource()) {
            Files.copy(realm, imports.resolve("kapnet-realm.json"));
        }
    }

    private static void optimise(Path folder, Path log) {
        ChildProcess build = ChildProcess.named("Keycloak's build")
                .command(new KeycloakHome(folder).command(512, BUILD))
                .log(log)
                .start();
        ChildProcess ended = build.onExit()
                .completeOnTimeout(build, BUILD_MINUTES, TimeUnit.MINUTES)
                .join();
        if (ended.exitCode().orElse(-1) != 0) {
            ended.kill();
            throw new StartFailure("Keycloak could not be optimised; its log is " + log + ".");
        }
    }

    /** The command line of Keycloak's own start script, without the shells between us and the server. */
    List<String> command(int heapMegabytes, List<String> arguments) {
        List<String> words = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xms64m",
                "-Xmx" + heapMegabytes + "m",
                "-XX:+UseSerialGC",
                // A machine of two cores starts everything else at the same time: compile fast, not for the long run.
                "-XX:TieredStopAtLevel=1",
                "-XX:MaxMetaspaceSize=256m",
                "-XX:+ExitOnOutOfMemoryError",
                "-Dfile.encoding=UTF-8",
                "-Duser.language=en",
                "-Duser.country=US",
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                        + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                "--add-opens=java.base/java.util=ALL-UNNAMED",
                "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                "--add-opens=java.base/java.security=ALL-UNNAMED",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "--enable-native-access=ALL-UNNAMED",
                "-Dkc.home.dir=" + folder,
                "-Djboss.server.config.dir=" + folder.resolve("conf"),
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Dpicocli.disable.closures=true",
                "-Dquarkus-log-max-startup-records=10000",
                "-cp",
                folder.resolve("lib/quarkus-run.jar").toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint"));
        words.addAll(arguments);
        return words;
    }
}
