/** Which patients a therapist sees: those of own episodes, and those of the sessions that they are booked for. */
@NullMarked
package org.kapnet.session.caseload;

import org.jspecify.annotations.NullMarked;
