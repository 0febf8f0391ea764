@NullMarked
package org.kapnet.platform.probe;

import org.jspecify.annotations.NullMarked;
