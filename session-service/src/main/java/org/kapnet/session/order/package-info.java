/** Dose orders and their verification by a second person. */
@NullMarked
package org.kapnet.session.order;

import org.jspecify.annotations.NullMarked;
