/** The end of records: what is kept, is kept as long as the rules say and no longer. */
@NullMarked
package org.kapnet.intake.retention;

import org.jspecify.annotations.NullMarked;
