package org.kapnet.local.command;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.kapnet.local.Stack;
import org.kapnet.local.StackOptions;
import org.kapnet.local.StartFailure;
import org.kapnet.platform.servers.ServerFailure;

/**
 * {@code deploy/kap up}: starts the stack, says where it is, brings the sample people in, and runs until it is stopped or
 * something in it dies.
 */
public final class Launcher {

    /** A Ctrl-C may reach a child before it reaches us: then its death is no failure. */
    private static final long SIGNAL_RACE_MILLIS = 700;

    private static final String EMPTY = "--empty";
    private static final PrintStream OUT = System.out;

    private Launcher() {}

    public static void main(String[] flags) {
        System.exit(run(flags));
    }

    private static int run(String[] flags) {
        List<String> stackFlags = new ArrayList<>(Arrays.asList(flags));
        boolean empty = stackFlags.remove(EMPTY);
        try (Stack stack =
                Stack.start(StackOptions.usual().showing(Launcher::say).with(stackFlags.toArray(String[]::new)))) {
            say("");
            say("Kapnet is up: " + stack.edgeUrl() + "   (Ctrl-C or deploy/kap down stops it)");
            if (!empty) {
                SamplePeople.bringIn(stack, Launcher::say);
            }
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

    private static void say(String line) {
        OUT.println(line);
        OUT.flush();
    }
}
