/** Reaching across clinics, for the few steps that have to. */
@NullMarked
package org.kapnet.intake.reach;

import org.jspecify.annotations.NullMarked;
