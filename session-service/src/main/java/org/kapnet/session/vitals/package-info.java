/** Vital signs: recording, alert limits, and the watch that notices a missed reading. */
@NullMarked
package org.kapnet.session.vitals;

import org.jspecify.annotations.NullMarked;
