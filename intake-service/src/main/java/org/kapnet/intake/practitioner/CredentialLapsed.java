package org.kapnet.intake.practitioner;

import java.util.UUID;

/**
 * Payload of credential-lapsed.
 *
 * @param assignable whether another licence still makes the person assignable
 */
record CredentialLapsed(UUID practitionerId, UUID clinicId, String kind, String state, boolean assignable) {}
