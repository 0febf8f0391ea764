/** Facts of session-service that this service acts on. */
@NullMarked
package org.kapnet.integration.inbound.session;

import org.jspecify.annotations.NullMarked;
