/** Keyset pages over identifiers that grow with time. */
@NullMarked
package org.kapnet.notification.listing;

import org.jspecify.annotations.NullMarked;
