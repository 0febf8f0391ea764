@NullMarked
package org.kapnet.platform.timer;

import org.jspecify.annotations.NullMarked;
