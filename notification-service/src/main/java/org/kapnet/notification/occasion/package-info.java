/** The service's own copy of what patients are reminded of: dosing sessions and appointments. */
@NullMarked
package org.kapnet.notification.occasion;

import org.jspecify.annotations.NullMarked;
