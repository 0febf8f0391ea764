package org.kapnet.platform.servers;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * PostgreSQL refuses to run as root, as which containers of build machines often run. A user namespace without a mapping
 * takes the privileges away and keeps the ownership of files; where namespaces are off, the user "nobody" serves.
 */
final class Unprivileged {

    private static final String NOBODY = "65534";

    private Unprivileged() {}

    /** What to put before a command; nothing when this JVM does not run as root. */
    static List<String> prefix() {
        if (!"root".equals(System.getProperty("user.name"))) {
            return List.of();
        }
        return succeeds("unshare", "-U", "true")
                ? List.of("unshare", "-U")
                : List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups");
    }

    /** Lets the user that the prefix changes to own a folder. */
    static void give(List<String> prefix, Path folder) {
        if (prefix.contains("setpriv") && !succeeds("chown", "-R", NOBODY + ":" + NOBODY, folder.toString())) {
            throw new ServerFailure("The folder " + folder + " could not be given to the user that runs PostgreSQL");
        }
    }

    private static boolean succeeds(String... command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
