package org.kapnet.intake.referral;

/**
 * How referrals are dealt with, as versioned data.
 *
 * @param expiresAfterDays after how many days without an answer a referral has expired
 */
record ReferralTerms(int version, int expiresAfterDays, String source) {}
