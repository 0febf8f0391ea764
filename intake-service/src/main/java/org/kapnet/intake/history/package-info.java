/** The health history that a patient or the staff records before a screening. */
@NullMarked
package org.kapnet.intake.history;

import org.jspecify.annotations.NullMarked;
