/** Which patients a therapist sees: those of own episodes, and those whom a therapist is asked about. */
@NullMarked
package org.kapnet.intake.caseload;

import org.jspecify.annotations.NullMarked;
