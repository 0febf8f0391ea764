@NullMarked
package org.kapnet.platform.audit;

import org.jspecify.annotations.NullMarked;
