package org.kapnet.local;

import java.util.Collection;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.kapnet.platform.servers.ChildProcess;

/** Watches the children. One that ends without having been told to is a failure of the stack, said in one sentence. */
final class Supervisor {

    private final CompletableFuture<String> failure = new CompletableFuture<>();
    private final ConcurrentMap<String, ChildProcess> children = new ConcurrentHashMap<>();
    private final Set<ChildProcess> expectedToEnd = ConcurrentHashMap.newKeySet();
    private volatile boolean closing;
    private volatile Runnable onStart = () -> {};

    /** What to do whenever a child has been started. */
    void onStart(Runnable action) {
        onStart = action;
    }

    /** From now on this child may end only when {@link #expectEnd} was called for it. */
    void watch(ChildProcess child) {
        children.put(child.name(), child);
        var unused = child.onExit().thenAccept(this::ended);
        if (!closing) {
            onStart.run();
        }
    }

    void expectEnd(ChildProcess child) {
        expectedToEnd.add(child);
    }

    /** From now on every child may end. */
    void closing() {
        closing = true;
    }

    private void ended(ChildProcess child) {
        children.remove(child.name(), child);
        if (!closing && !expectedToEnd.remove(child)) {
            failure.complete(sentence(child));
        }
    }

    private static String sentence(ChildProcess child) {
        return child.name() + " (process " + child.pid() + ") ended unexpectedly, " + how(child.exitCode())
                + Reasons.in(child.lastLines(40)) + "; its log is " + child.log() + ".";
    }

    private static String how(OptionalInt exitCode) {
        int code = exitCode.orElse(-1);
        return code > 128 ? "killed by signal " + (code - 128) : "with exit code " + code;
    }

    /** Completes with a sentence when a child ends unexpectedly. */
    CompletableFuture<String> failure() {
        return failure;
    }

    Collection<ChildProcess> alive() {
        return Map.copyOf(children).values();
    }
}
