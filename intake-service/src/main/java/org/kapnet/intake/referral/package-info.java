/** Referrals: how patients come to the network. */
@NullMarked
package org.kapnet.intake.referral;

import org.jspecify.annotations.NullMarked;
