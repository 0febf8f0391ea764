package org.kapnet.integration.directory;

import java.util.Arrays;

/** How a treatment ended. */
public enum EpisodeEnd {
    /** Another clinic continues it, with a therapist of its own. */
    TRANSFERRED("transferred"),
    /** Nobody continues it. What a dose that was given still calls for remains to be held. */
    CLOSED("closed"),
    /** The patient died. */
    DECEASED("deceased");

    private final String word;

    EpisodeEnd(String word) {
        this.word = word;
    }

    /** The word that is stored. */
    String word() {
        return word;
    }

    static EpisodeEnd of(String word) {
        return Arrays.stream(values())
                .filter(end -> end.word.equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("not an end of an episode"));
    }
}
