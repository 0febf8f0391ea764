/** What this service hears from others, one package per service. */
@NullMarked
package org.kapnet.integration.inbound;

import org.jspecify.annotations.NullMarked;
