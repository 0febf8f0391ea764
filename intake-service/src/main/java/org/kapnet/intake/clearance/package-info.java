/** A prescriber's clearance: granted on a screening, suspended when a risk appears, expired by the clock. */
@NullMarked
package org.kapnet.intake.clearance;

import org.jspecify.annotations.NullMarked;
