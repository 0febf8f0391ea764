package org.kapnet.local;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;

/** Finds what a person can do something about behind a failure. */
final class Reasons {

    private Reasons() {}

    /** What the end of a log gives away, as a part of a sentence; empty when nothing is known. */
    static String in(List<String> lines) {
        String text = String.join("\n", lines).toLowerCase(Locale.ROOT);
        if (text.contains("no space left on device")) {
            return " because the disk is full";
        }
        if (text.contains("address already in use") || text.contains("port already bound")) {
            return " because a port is in use";
        }
        if (text.contains("outofmemoryerror") || text.contains("cannot allocate memory")) {
            return " because memory ran out";
        }
        return "";
    }

    /** One sentence for whatever stopped the start. */
    static String sentence(Throwable thrown) {
        Throwable cause = thrown;
        while ((cause instanceof CompletionException
                        || cause instanceof ExecutionException
                        || cause instanceof java.io.UncheckedIOException)
                && cause.getCause() != null) {
            cause = cause.getCause();
        }
        String message = String.valueOf(cause.getMessage());
        String reason = in(List.of(message));
        if (reason.contains("disk is full")) {
            return "The disk is full: free some space and start again. (" + firstLine(message) + ")";
        }
        if (cause instanceof IOException) {
            return "A file could not be read or written: " + cause.getClass().getSimpleName() + ": " + message;
        }
        return message;
    }

    private static String firstLine(String message) {
        return message.lines().findFirst().orElse("");
    }
}
