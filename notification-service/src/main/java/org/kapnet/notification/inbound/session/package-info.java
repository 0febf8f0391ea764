/** Facts of session-service that this service reads. */
@NullMarked
package org.kapnet.notification.inbound.session;

import org.jspecify.annotations.NullMarked;
