/** The one address under which the local stack is reached. */
@NullMarked
package org.kapnet.local.edge;

import org.jspecify.annotations.NullMarked;
