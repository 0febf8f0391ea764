/** How domain constants are spelled on the wire. */
@NullMarked
package org.kapnet.session.wire;

import org.jspecify.annotations.NullMarked;
