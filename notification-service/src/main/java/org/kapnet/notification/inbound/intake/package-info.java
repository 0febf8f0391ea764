/** Facts of intake-service that this service reads. */
@NullMarked
package org.kapnet.notification.inbound.intake;

import org.jspecify.annotations.NullMarked;
