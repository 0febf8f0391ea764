/** Keyset pages of rows, newest first. */
@NullMarked
package org.kapnet.intake.listing;

import org.jspecify.annotations.NullMarked;
