@NullMarked
package org.kapnet.platform.inbox;

import org.jspecify.annotations.NullMarked;
