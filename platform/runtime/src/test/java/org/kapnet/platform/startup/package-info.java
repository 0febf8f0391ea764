@NullMarked
package org.kapnet.platform.startup;

import org.jspecify.annotations.NullMarked;
