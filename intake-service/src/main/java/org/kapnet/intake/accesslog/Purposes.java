package org.kapnet.intake.accesslog;

import java.util.List;
import java.util.Map;
import org.kapnet.platform.security.Roles;

/**
 * What the patient is told about an access, as versioned data: one sentence on what happened and one on what for. What
 * for follows from who acted; nobody has to state it, so it is there for every entry ever made.
 *
 * @param kinds a sentence for each kind of purpose
 * @param actions a sentence for each action
 * @param otherwise for an action that has no sentence yet, by read and did: never nothing
 */
record Purposes(
        int version,
        String source,
        Map<String, String> kinds,
        Map<String, String> actions,
        Map<String, String> otherwise) {

    private static final String EMERGENCY_PREFIX = "break-glass-";
    private static final List<String> CLINICIANS = List.of(Roles.PRESCRIBER, Roles.THERAPIST, Roles.NURSE);
    private static final List<String> NETWORK = List.of(Roles.SAFETY_OFFICER, Roles.NETWORK_ADMIN);

    /** Whether another clinic's clinician opened the record in an emergency. */
    static boolean emergency(String action) {
        return action.startsWith(EMERGENCY_PREFIX);
    }

    /**
     * What an access was for.
     *
     * @param roles of whoever acted; none where no person did
     * @param own whether it was the patient's account
     */
    static String kind(List<String> roles, String action, boolean own) {
        if (own) {
            return "own-request";
        }
        if (emergency(action)) {
            return "emergency";
        }
        if (roles.isEmpty()) {
            return "automatic";
        }
        if (roles.stream().anyMatch(NETWORK::contains)) {
            return "network-safety";
        }
        if (roles.stream().anyMatch(CLINICIANS::contains)) {
            return "treatment";
        }
        return roles.contains(Roles.PATIENT) ? "other-account" : "administration";
    }

    /** The two sentences for the patient. */
    String explain(String entryKind, String action, String purpose) {
        String known = emergency(action) ? action.substring(EMERGENCY_PREFIX.length()) : action;
        String otherwise = this.otherwise.getOrDefault(entryKind, "");
        return (actions.getOrDefault(known, otherwise) + " " + kinds.getOrDefault(purpose, "")).strip();
    }
}
