/** Hands patients everything that is stored about them. */
@NullMarked
package org.kapnet.intake.export;

import org.jspecify.annotations.NullMarked;
