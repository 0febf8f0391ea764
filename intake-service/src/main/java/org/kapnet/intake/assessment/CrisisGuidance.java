package org.kapnet.intake.assessment;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a patient whose answer shows a risk is told at once: that somebody is there now, and how to reach them.
 *
 * @param language the language it is in, BCP 47
 */
record CrisisGuidance(String language, String message, List<Contact> contacts) {

    /**
     * Whom to turn to.
     *
     * @param code lifeline or emergency
     * @param call the number to call
     * @param text what to send to which number; absent where nobody reads messages
     * @param how what to do, in words
     */
    record Contact(
            String code, String name, String call, @Nullable String text, String how) {}
}
