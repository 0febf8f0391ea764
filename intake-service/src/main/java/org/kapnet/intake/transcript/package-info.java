/** A readable copy of everything that is stored about a patient. */
@NullMarked
package org.kapnet.intake.transcript;

import org.jspecify.annotations.NullMarked;
