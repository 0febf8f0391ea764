@NullMarked
package org.kapnet.platform.testing;

import org.jspecify.annotations.NullMarked;
