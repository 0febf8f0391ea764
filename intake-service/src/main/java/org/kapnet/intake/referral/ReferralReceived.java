package org.kapnet.intake.referral;

import java.util.UUID;

/** Payload of referral-received. */
record ReferralReceived(UUID referralId, UUID patientId, UUID clinicId, String indication) {}
