package org.kapnet.notification.oncall;

import java.util.UUID;

/**
 * Someone whom a clinic calls.
 *
 * @param level 1 is called first
 * @param email in the clear only in memory
 * @param phone E.164, in the clear only in memory
 */
public record OnCallContact(UUID id, UUID clinicId, String accountId, int level, String email, String phone) {

    @Override
    public String toString() {
        return "OnCallContact[" + id + ", level " + level + "]";
    }
}
