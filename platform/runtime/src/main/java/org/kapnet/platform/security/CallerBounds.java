package org.kapnet.platform.security;

import jakarta.enterprise.context.RequestScoped;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whether the caller of the current request sees own patients only, and what was opened to them in it. Which patients are
 * own each service knows for itself.
 */
@RequestScoped
public class CallerBounds {

    private final Set<UUID> opened = new HashSet<>();
    private boolean ownOnly;
    private @Nullable String emergency;

    /**
     * Keeps the caller to own patients.
     *
     * @param reason why one other record is opened all the same; null in all but an emergency
     */
    void keepToOwn(@Nullable String reason) {
        ownOnly = true;
        emergency = reason;
    }

    /** Whether the caller is kept to own patients. */
    public boolean ownOnly() {
        return ownOnly;
    }

    /** Why one other record is opened to the caller all the same; empty in all but an emergency. */
    public Optional<String> emergency() {
        return Optional.ofNullable(emergency);
    }

    /** An emergency is about one person: it opens no second record. */
    public void endEmergency() {
        emergency = null;
    }

    /** Whether it was opened before: what a request began with, it may finish, though it hands the patient on. */
    public boolean hasOpened(UUID patientId) {
        return opened.contains(patientId);
    }

    /** Notes that this record was opened. */
    public void open(UUID patientId) {
        opened.add(patientId);
    }
}
