/** Facts of intake-service that this service learns from. */
@NullMarked
package org.kapnet.session.inbound.intake;

import org.jspecify.annotations.NullMarked;
