package org.kapnet.local;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.kapnet.platform.servers.FreePort;

/** The ports of one stack. Each is free at the moment of choice; whoever binds it must still report one that was taken since. */
public final class Ports {

    /** How ports are chosen. */
    public enum Mode {
        /** Exactly the usual ones; a port in use is a failure. */
        FIXED,
        /** Those of the last run, else the usual ones, else any that are free. */
        FREE
    }

    private final Map<Port, Integer> numbers;

    private Ports(Map<Port, Integer> numbers) {
        this.numbers = new EnumMap<>(numbers);
    }

    /**
     * Chooses all ports.
     *
     * @param last the ports of the last run, as {@link #store} wrote them
     * @throws StartFailure in mode FIXED, naming the first port that is in use
     */
    static Ports choose(Mode mode, Properties last) {
        Map<Port, Integer> numbers = new EnumMap<>(Port.class);
        Set<Integer> taken = new HashSet<>();
        for (Port port : Port.values()) {
            int number = mode == Mode.FIXED ? fixed(port) : free(port, last, taken);
            taken.add(number);
            numbers.put(port, number);
        }
        return new Ports(numbers);
    }

    private static int fixed(Port port) {
        if (!FreePort.isFree(port.usual())) {
            throw new StartFailure("Port " + port.usual() + ", which " + port.holder()
                    + " needs, is in use by another program: stop that, or start with --ports free.");
        }
        return port.usual();
    }

    private static int free(Port port, Properties last, Set<Integer> taken) {
        int remembered = number(last.getProperty(port.key(), ""));
        if (remembered > 0 && !taken.contains(remembered) && FreePort.isFree(remembered)) {
            return remembered;
        }
        if (!taken.contains(port.usual()) && FreePort.isFree(port.usual())) {
            return port.usual();
        }
        int any = FreePort.find();
        while (taken.contains(any)) {
            any = FreePort.find();
        }
        return any;
    }

    private static int number(String text) {
        return text.matches("\\d{1,5}") ? Integer.parseInt(text) : 0;
    }

    int of(Port port) {
        Integer number = numbers.get(port);
        if (number == null) {
            throw new IllegalStateException("no port was chosen for " + port);
        }
        return number;
    }

    void store(Properties target) {
        numbers.forEach((port, number) -> target.setProperty(port.key(), Integer.toString(number)));
    }
}
