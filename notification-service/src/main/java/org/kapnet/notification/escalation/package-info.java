/** Alerts that are repeated to the on-call levels of a clinic until a clinician acknowledges. */
@NullMarked
package org.kapnet.notification.escalation;

import org.jspecify.annotations.NullMarked;
