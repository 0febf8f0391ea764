/** Facts of integration-service that this service learns from. */
@NullMarked
package org.kapnet.session.inbound.integration;

import org.jspecify.annotations.NullMarked;
