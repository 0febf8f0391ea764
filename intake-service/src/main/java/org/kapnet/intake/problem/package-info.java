/** The refusals that are this service's own. */
@NullMarked
package org.kapnet.intake.problem;

import org.jspecify.annotations.NullMarked;
