package org.kapnet.local.walk;

import java.io.PrintStream;
import org.kapnet.local.Stack;
import org.kapnet.local.StackOptions;
import org.kapnet.local.StartFailure;

/** {@code deploy/kap demo}: a stack of its own, the walk, and the end of the stack. Exits 0 when all went as it should. */
public final class Demo {

    private Demo() {}

    public static void main(String[] arguments) {
        System.exit(run(System.out, arguments));
    }

    private static int run(PrintStream out, String... arguments) {
        try {
            StackOptions usual = StackOptions.usual();
            StackOptions options = usual.in(usual.folders().home().resolve("demo"))
                    .startFresh()
                    .showing(out::println)
                    .with(arguments);
            try (Stack stack = Stack.start(options)) {
                var unused = stack.failure().thenAccept(sentence -> out.println("kap: " + sentence));
                new Walk(stack, out).all();
            }
            return 0;
        } catch (StartFailure failure) {
            out.println("kap: " + failure.getMessage());
            return 1;
        } catch (WalkFailed failure) {
            out.println("kap: the walk stopped: " + failure.getMessage());
            return 1;
        }
    }
}
