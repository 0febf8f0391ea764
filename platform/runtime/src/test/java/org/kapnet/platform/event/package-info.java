@NullMarked
package org.kapnet.platform.event;

import org.jspecify.annotations.NullMarked;
