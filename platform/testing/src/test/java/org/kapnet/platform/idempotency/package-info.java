@NullMarked
package org.kapnet.platform.idempotency;

import org.jspecify.annotations.NullMarked;
