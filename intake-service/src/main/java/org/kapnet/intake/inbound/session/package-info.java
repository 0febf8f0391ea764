/** Facts of session-service that this service learns from. */
@NullMarked
package org.kapnet.intake.inbound.session;

import org.jspecify.annotations.NullMarked;
