package org.kapnet.platform.event;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The type of an event, {@code org.kapnet.<service>.<fact>.v1}, and what follows from it.
 *
 * @param service the producer, for example {@code intake}
 * @param fact what happened, in kebab case and past tense, for example {@code clearance-granted}
 */
public record EventType(String service, String fact) {

    private static final Pattern WORD = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final Pattern WIRE = Pattern.compile("org\\.kapnet\\.([a-z0-9-]+)\\.([a-z0-9-]+)\\.v1");

    public EventType {
        if (!WORD.matcher(service).matches() || !WORD.matcher(fact).matches()) {
            throw new IllegalArgumentException("a service and a fact are kebab-case words: " + service + ", " + fact);
        }
    }

    /**
     * Reads the form that travels.
     *
     * @throws IllegalArgumentException when it is not one of ours
     */
    public static EventType parse(String wire) {
        Matcher matcher = WIRE.matcher(wire);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("not an event type of this network");
        }
        return new EventType(matcher.group(1), matcher.group(2));
    }

    /** The form that travels. */
    public String wire() {
        return "org.kapnet." + service + "." + fact + ".v1";
    }

    /** Where the schema of the payload lies. */
    public String dataschema() {
        return "/schemas/" + service + "/" + fact + ".v1";
    }

    /** The CloudEvents source of everything this producer says. */
    public String source() {
        return "/" + service + "-service";
    }

    /** The topic that carries everything this producer says. */
    public String topic() {
        return topicOf(service);
    }

    /** The topic of a producer. */
    public static String topicOf(String service) {
        return "kap." + service + ".v1";
    }
}
