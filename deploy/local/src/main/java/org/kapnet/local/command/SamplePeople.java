package org.kapnet.local.command;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.kapnet.local.Stack;
import org.kapnet.local.walk.Walk;

/**
 * Puts the clinics, staff and patients of the demo walk into a stack that has no data yet, so that someone who signs in
 * finds something. It happens once per data folder; a walk that breaks off leaves the stack usable as far as it came.
 */
final class SamplePeople {

    private static final List<String> SERVICES = List.of("intake", "session", "integration", "notification");

    private SamplePeople() {}

    static void bringIn(Stack stack, Consumer<String> say) {
        Path marker = stack.data().resolve("sample-people");
        Path log = stack.logs().resolve("sample-people.log");
        if (Files.exists(marker) || !SERVICES.stream().allMatch(stack::has)) {
            return;
        }
        say.accept("Bringing in the sample people (" + log + ") ...");
        try (PrintStream steps = new PrintStream(Files.newOutputStream(log), true, StandardCharsets.UTF_8)) {
            Files.createFile(marker);
            new Walk(stack, steps).all();
            say.accept("The sample people are there: see the accounts on the start page.");
        } catch (IOException | RuntimeException e) {
            say.accept("The sample people are there only in part, because the walk stopped: " + e.getMessage());
        }
    }
}
