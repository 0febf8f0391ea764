/** Staff of the clinics, their credentials, and whether they may be assigned to a patient today. */
@NullMarked
package org.kapnet.intake.practitioner;

import org.jspecify.annotations.NullMarked;
