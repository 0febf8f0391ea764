package org.kapnet.platform.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildProcessTest {

    @Test
    void endsInOrderWhenAsked(@TempDir Path folder) {
        ChildProcess child = shell(folder, "trap 'echo tidy; exit 3' TERM; echo up; while :; do sleep 0.05; done");
        child.awaitReady(Duration.ofSeconds(10), () -> child.lastLines(1).contains("up"));

        child.stop(Duration.ofSeconds(10));

        assertThat(child.exitCode()).hasValue(3);
        assertThat(child.lastLines(5)).startsWith("up").endsWith("tidy");
    }

    @Test
    void isForcedWhenItDoesNotListen(@TempDir Path folder) {
        ChildProcess child = shell(folder, "trap '' TERM; echo up; while :; do sleep 0.05; done");
        child.awaitReady(Duration.ofSeconds(10), () -> child.lastLines(1).contains("up"));

        child.stop(Duration.ofMillis(300));

        assertThat(child.exitCode()).hasValue(137);
    }

    @Test
    void takesItsOwnChildrenAlong(@TempDir Path folder) {
        ChildProcess child = shell(folder, "sleep 300 & echo $!; wait");
        child.awaitReady(Duration.ofSeconds(10), () -> !child.lastLines(1).isEmpty());
        long grandchild = Long.parseLong(child.lastLines(1).getFirst());

        child.kill();

        await().until(() -> !runs(grandchild));
    }

    @Test
    void tellsTheEndOfTheLogWhenItDiesEarly(@TempDir Path folder) {
        ChildProcess child = shell(folder, "echo the disk is full; exit 7");

        assertThatThrownBy(() -> child.awaitReady(Duration.ofSeconds(10), () -> false))
                .isInstanceOf(ServerFailure.class)
                .hasMessageContaining("Sample ended with exit code 7")
                .hasMessageContaining("the disk is full");
    }

    @Test
    void givesUpWhenTheTimeIsOver(@TempDir Path folder) {
        ChildProcess child = shell(folder, "sleep 300");

        assertThatThrownBy(() -> child.awaitReady(Duration.ofMillis(200), () -> false))
                .hasMessageContaining("was not ready within");
        assertThat(child.alive()).isFalse();
    }

    @Test
    void doesNotOutliveAParentThatWasKilled(@TempDir Path folder) throws IOException {
        Path pidFile = folder.resolve("pid");
        Process parent = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Parent.class.getName(),
                        pidFile.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("parent.log").toFile())
                .start();
        await().atMost(Duration.ofSeconds(20)).until(() -> Files.exists(pidFile) && Files.size(pidFile) > 0);
        long child = Long.parseLong(Files.readString(pidFile));
        assertThat(runs(child)).isTrue();

        parent.destroyForcibly();

        await().atMost(Duration.ofSeconds(10)).until(() -> !runs(child));
    }

    private static ChildProcess shell(Path folder, String script) {
        return ChildProcess.named("Sample")
                .command("/bin/sh", "-c", script)
                .log(folder.resolve("sample.log"))
                .start();
    }

    private static boolean runs(long pid) {
        return ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
    }

    /** A program that starts a child, writes down its process id and then waits for its own end. */
    static final class Parent {

        private Parent() {}

        public static void main(String[] arguments) throws Exception {
            ChildProcess child =
                    ChildProcess.named("Sample").command("sleep", "300").start();
            Files.writeString(Path.of(arguments[0]), Long.toString(child.pid()));
            child.onExit().join();
        }
    }
}
