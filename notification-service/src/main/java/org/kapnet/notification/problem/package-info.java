/** The refusals of this service. */
@NullMarked
package org.kapnet.notification.problem;

import org.jspecify.annotations.NullMarked;
