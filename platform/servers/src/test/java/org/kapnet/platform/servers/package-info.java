@NullMarked
package org.kapnet.platform.servers;

import org.jspecify.annotations.NullMarked;
