/** Where a patient is reached: opened from the sealed contact of intake, encrypted again at rest. */
@NullMarked
package org.kapnet.notification.contact;

import org.jspecify.annotations.NullMarked;
