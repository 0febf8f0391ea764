/** Reads the versioned clinical data that lies beside the code, and values that lie encrypted in their column. */
@NullMarked
package org.kapnet.intake.data;

import org.jspecify.annotations.NullMarked;
