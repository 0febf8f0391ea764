/** The clinics of the network, their sites, and what each site offers. */
@NullMarked
package org.kapnet.intake.clinic;

import org.jspecify.annotations.NullMarked;
