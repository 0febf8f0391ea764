package org.kapnet.local;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.kapnet.platform.servers.ChildProcess;

/** One of the four services as a process of its own, from the build's result, with the settings of the local stack. */
final class ServiceProcess {

    private static final Duration START_TIMEOUT = Duration.ofMinutes(3);
    private static final int HEAP_MEGABYTES = 256;

    private ServiceProcess() {}

    static ChildProcess start(Service service, Folders folders, Map<String, String> settings) {
        return ChildProcess.named(service.folder())
                .command(command(service.jar(folders.root())))
                .env(settings)
                .directory(folders.home())
                .log(folders.log(service.folder()))
                .start();
    }

    private static List<String> command(Path jar) {
        List<String> words = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + HEAP_MEGABYTES + "m",
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "--add-opens=java.base/java.lang=ALL-UNNAMED"));
        Path aot = jar.resolveSibling("app.aot");
        if (Files.isReadable(aot)) {
            words.add("-XX:AOTCache=" + aot);
        } else {
            // Six servers start at once on what may be two cores: this takes 40 % off the CPU time to ready.
            words.add("-XX:TieredStopAtLevel=1");
        }
        words.addAll(List.of("-jar", jar.toString()));
        return words;
    }

    static URI url(Service service, Ports ports) {
        return URI.create("http://127.0.0.1:" + ports.of(service.port()));
    }

    static void awaitReady(Service service, ChildProcess process, Ports ports) {
        process.awaitReady(START_TIMEOUT, Readiness.of(url(service, ports).resolve("/q/health/ready")));
    }
}
