@NullMarked
package org.kapnet.platform.time;

import org.jspecify.annotations.NullMarked;
