package org.kapnet.local;

import java.io.PrintStream;
import java.util.concurrent.TimeUnit;
import org.kapnet.platform.servers.ServerFailure;

/** {@code deploy/kap up}: starts the stack, says where it is, and runs until it is stopped or something in it dies. */
public final class Launcher {

    /** A Ctrl-C may reach a child before it reaches us: then its death is no failure. */
    private static final long SIGNAL_RACE_MILLIS = 700;

    private static final PrintStream OUT = System.out;

    private Launcher() {}

    public static void main(String[] flags) {
        System.exit(run(flags));
    }

    private static int run(String[] flags) {
        try (Stack stack =
                Stack.start(StackOptions.usual().showing(Launcher::say).with(flags))) {
            say("");
            say("Kapnet is up: " + stack.edgeUrl() + "   (Ctrl-C or deploy/kap down stops it)");
            String sentence = stack.failure().join();
            TimeUnit.MILLISECONDS.sleep(SIGNAL_RACE_MILLIS);
            System.err.println("kap: " + sentence + " Everything else is being stopped.");
        } catch (StartFailure | ServerFailure failure) {
            System.err.println("kap: " + failure.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return 1;
    }

    static void say(String line) {
        OUT.println(line);
        OUT.flush();
    }
}
