@NullMarked
package org.kapnet.platform.crypto;

import org.jspecify.annotations.NullMarked;
