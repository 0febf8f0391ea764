package org.kapnet.platform.servers;

import java.io.IOException;
import java.util.concurrent.TimeUnit;

/** Signals that {@link Process} has no method for: another one than TERM and KILL, or to a whole process group. */
final class Signals {

    private Signals() {}

    /** To the group that the process leads, or to the process alone when it leads none. A process that is gone is fine. */
    static void send(String signal, long pid) {
        run("kill -s \"$1\" -- \"-$2\" || kill -s \"$1\" \"$2\"", signal, pid);
    }

    private static void run(String script, String signal, long pid) {
        try {
            Process kill = new ProcessBuilder("/bin/sh", "-c", script, "kap-signal", signal, Long.toString(pid))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (!kill.waitFor(5, TimeUnit.SECONDS)) {
                kill.destroyForcibly();
            }
        } catch (IOException e) {
            throw new ServerFailure("could not send " + signal + " to process " + pid, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
