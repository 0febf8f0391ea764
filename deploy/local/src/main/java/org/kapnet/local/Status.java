package org.kapnet.local;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import org.kapnet.platform.servers.FreePort;
import org.kapnet.platform.servers.Probe;

/** {@code deploy/kap status}: says what runs, where, and whether it is ready. Exits 0 when all of it is, 1 otherwise. */
public final class Status {

    private Status() {}

    public static void main(String[] arguments) {
        Path home = Folders.findRoot().resolve(".kapnet");
        int worst = 0;
        boolean any = false;
        for (Path each : List.of(home, home.resolve("demo"))) {
            Path file = each.resolve("run.properties");
            if (new RunFile(file).runningEdge().isPresent()) {
                any = true;
                worst = Math.max(worst, show(PrivateFile.read(file)));
            }
        }
        if (!any) {
            say("Nothing is running.");
        }
        System.exit(any ? worst : 1);
    }

    private static int show(Properties run) {
        say("Kapnet runs as process " + run.getProperty("pid") + ": " + run.getProperty("edge"));
        boolean all = true;
        for (Port port : Port.values()) {
            int number = Integer.parseInt(run.getProperty(port.key(), "0"));
            boolean answers = answers(port, number);
            all &= answers;
            say("  %-34s 127.0.0.1:%-5d  %s".formatted(port.holder(), number, answers ? "ready" : "does not answer"));
        }
        return all ? 0 : 1;
    }

    private static void say(String line) {
        System.out.println(line);
    }

    private static boolean answers(Port port, int number) {
        boolean service = Service.named(port.name().toLowerCase(Locale.ROOT)).isPresent();
        if (!service) {
            return FreePort.answers(number);
        }
        try {
            return Probe.http(URI.create("http://127.0.0.1:" + number + "/q/health/ready"))
                    .ready();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (Exception e) {
            return false;
        }
    }
}
