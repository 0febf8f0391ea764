/** Facts of intake-service that this service acts on. */
@NullMarked
package org.kapnet.integration.inbound.intake;

import org.jspecify.annotations.NullMarked;
