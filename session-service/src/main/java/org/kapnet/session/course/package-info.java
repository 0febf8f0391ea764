/** Courses: a number of doses planned from one version of a protocol. */
@NullMarked
package org.kapnet.session.course;

import org.jspecify.annotations.NullMarked;
