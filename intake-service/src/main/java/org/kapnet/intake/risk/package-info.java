/** Risks that answers raised. Each is told to the service that sees to it that a clinician answers. */
@NullMarked
package org.kapnet.intake.risk;

import org.jspecify.annotations.NullMarked;
