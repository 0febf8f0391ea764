/** The catalogue of this service's refusals. */
@NullMarked
package org.kapnet.session.problem;

import org.jspecify.annotations.NullMarked;
