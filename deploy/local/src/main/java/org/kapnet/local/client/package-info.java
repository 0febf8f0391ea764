/** What a client of the API does: sign in as a person or a partner system, and call over HTTP. */
@NullMarked
package org.kapnet.local.client;

import org.jspecify.annotations.NullMarked;
