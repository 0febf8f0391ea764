package org.kapnet.intake.consent;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A touch consent can be made narrower at any time, also during a session, and wider only by signing again. */
final class TouchPolicy {

    private TouchPolicy() {}

    /** The answer to a change of what touch is agreed to. */
    sealed interface Verdict {

        /** Less than before, or the same. */
        record Narrower() implements Verdict {}

        /** Nobody knows what it would be narrower than; it can be withdrawn. */
        record Unknown() implements Verdict {}

        /** These were not agreed to. */
        record Wider(Set<String> added) implements Verdict {}
    }

    /**
     * Compares two scopes.
     *
     * @param current null of a signature from before the kinds of touch had to be named
     */
    static Verdict judge(@Nullable List<String> current, List<String> wanted) {
        if (current == null) {
            return new Verdict.Unknown();
        }
        Set<String> added = new TreeSet<>(wanted);
        current.forEach(added::remove);
        return added.isEmpty() ? new Verdict.Narrower() : new Verdict.Wider(added);
    }
}
