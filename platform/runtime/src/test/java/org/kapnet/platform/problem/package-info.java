@NullMarked
package org.kapnet.platform.problem;

import org.jspecify.annotations.NullMarked;
