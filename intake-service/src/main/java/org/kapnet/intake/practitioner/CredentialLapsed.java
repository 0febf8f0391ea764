package org.kapnet.intake.practitioner;

import java.util.UUID;

/**
 * Payload of credential-lapsed.
 *
 * @param assignable whether the person is assignable all the same
 */
record CredentialLapsed(UUID practitionerId, UUID clinicId, String kind, String state, boolean assignable) {}
