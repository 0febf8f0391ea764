/** Whether a patient who is here may be dosed now. */
@NullMarked
package org.kapnet.session.readiness;

import org.jspecify.annotations.NullMarked;
