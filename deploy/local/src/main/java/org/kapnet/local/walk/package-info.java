/** The sample walk: three synthetic patients on their way through the network, over HTTP with real tokens. */
@NullMarked
package org.kapnet.local.walk;

import org.jspecify.annotations.NullMarked;
