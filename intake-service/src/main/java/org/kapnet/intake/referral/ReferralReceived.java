package org.kapnet.intake.referral;

import java.util.List;
import java.util.UUID;

/**
 * Payload of referral-received.
 *
 * @param alsoFor further indications that the patient was referred for
 */
record ReferralReceived(UUID referralId, UUID patientId, UUID clinicId, String indication, List<String> alsoFor) {}
