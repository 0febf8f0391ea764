/** What this service learns from the others. */
@NullMarked
package org.kapnet.notification.inbound;

import org.jspecify.annotations.NullMarked;
