package org.kapnet.intake.referral;

import java.time.Instant;
import java.util.UUID;

/** Payload of referral-decided; where the patient was sent, and why not, are not for everybody. */
record ReferralDecided(UUID referralId, UUID patientId, UUID clinicId, String state, Instant decidedAt) {}
