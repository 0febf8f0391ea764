/** Treatment protocols: every clinical figure of a course, versioned, each with its source. */
@NullMarked
package org.kapnet.session.protocol;

import org.jspecify.annotations.NullMarked;
