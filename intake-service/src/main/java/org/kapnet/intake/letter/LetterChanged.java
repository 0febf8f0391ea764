package org.kapnet.intake.letter;

import java.util.UUID;

/**
 * Told to the other features of this service in the same transaction: a letter was filed or withdrawn.
 *
 * @param role the reviewer role that it speaks for
 * @param speaksAgainst whether it advises against treatment, or was withdrawn and so supports it no more
 * @param reasonCode letter-against or letter-withdrawn
 */
public record LetterChanged(UUID patientId, String role, boolean speaksAgainst, String reasonCode) {}
