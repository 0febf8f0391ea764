/** Reads the versioned clinical data that lies beside the code. */
@NullMarked
package org.kapnet.intake.data;

import org.jspecify.annotations.NullMarked;
