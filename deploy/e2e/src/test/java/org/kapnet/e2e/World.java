package org.kapnet.e2e;

import java.nio.file.Path;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.kapnet.local.Stack;
import org.kapnet.local.StackOptions;
import org.kapnet.local.walk.Narrator;
import org.kapnet.local.walk.Network;
import org.kapnet.local.walk.People;
import org.kapnet.local.walk.SamplePatient;
import org.kapnet.local.walk.Walk;

/**
 * One stack for all tests of this module, with the network and the three sample patients in it. Starting it costs most
 * of a minute, so it starts once, when the first test asks, and ends with the JVM.
 */
final class World {

    private static @Nullable World instance;

    private final Stack stack;
    private final Network network;
    private final People people;

    private World(Stack stack) {
        this.stack = stack;
        Walk walk = new Walk(stack, System.out);
        this.network = walk.network();
        String one = walk.wholeCourse(network, SamplePatient.ONE).walk();
        String two = walk.psychosisHistory().walk();
        String three = walk.riskRaised().walk();
        this.people = new People(network, one, two, three);
    }

    /** The running world. */
    static synchronized World get() {
        World known = instance;
        if (known == null) {
            StackOptions options = StackOptions.usual()
                    .in(Path.of("target", "stack"))
                    .startFresh()
                    .showing(System.out::println);
            Stack stack = Stack.start(options);
            Runtime.getRuntime().addShutdownHook(new Thread(stack::close));
            known = new World(stack);
            instance = known;
        }
        return known;
    }

    Stack stack() {
        return stack;
    }

    Network network() {
        return network;
    }

    People people() {
        return people;
    }

    /** A further walk through the same network, with something that happens after chosen steps. */
    Walk walk(Consumer<String> afterStep) {
        return new Walk(stack, new Narrator(System.out, afterStep));
    }
}
