@NullMarked
package org.kapnet.intake.referral;

import org.jspecify.annotations.NullMarked;
