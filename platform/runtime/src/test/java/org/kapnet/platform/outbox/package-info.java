@NullMarked
package org.kapnet.platform.outbox;

import org.jspecify.annotations.NullMarked;
