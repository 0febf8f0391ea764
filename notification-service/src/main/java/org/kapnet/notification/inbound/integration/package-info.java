/** Facts of integration-service that this service reads. */
@NullMarked
package org.kapnet.notification.inbound.integration;

import org.jspecify.annotations.NullMarked;
