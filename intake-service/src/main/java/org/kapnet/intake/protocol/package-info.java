/**
 * The rules by which patients are screened, as versioned data: a floor for the whole network, and what a clinic adds to
 * it. A clinic may tighten a rule, never loosen one.
 */
@NullMarked
package org.kapnet.intake.protocol;

import org.jspecify.annotations.NullMarked;
