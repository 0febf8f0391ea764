/** The patient's feed. */
@NullMarked
package org.kapnet.notification.message;

import org.jspecify.annotations.NullMarked;
