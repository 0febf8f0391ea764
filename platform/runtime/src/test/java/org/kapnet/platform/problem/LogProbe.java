package org.kapnet.platform.problem;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Collectors;

/** Keeps what is logged while it is open, with stack traces, to look for what must not be there. */
final class LogProbe extends Handler implements AutoCloseable {

    private static final Logger ROOT = Logger.getLogger("");

    private final List<LogRecord> records = new CopyOnWriteArrayList<>();

    private LogProbe() {}

    static LogProbe start() {
        LogProbe probe = new LogProbe();
        ROOT.addHandler(probe);
        return probe;
    }

    String text() {
        return records.stream().map(LogProbe::text).collect(Collectors.joining("\n"));
    }

    private static String text(LogRecord entry) {
        StringWriter text = new StringWriter();
        PrintWriter lines = new PrintWriter(text);
        lines.println(entry.getMessage());
        if (entry.getParameters() != null) {
            List.of(entry.getParameters()).forEach(lines::println);
        }
        if (entry.getThrown() != null) {
            entry.getThrown().printStackTrace(lines);
        }
        return text.toString();
    }

    @Override
    public void publish(LogRecord entry) {
        records.add(entry);
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        ROOT.removeHandler(this);
    }
}
