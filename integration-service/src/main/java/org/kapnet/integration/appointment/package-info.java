/** An hour of a therapist with a patient: booking without overlap, and its lifecycle. */
@NullMarked
package org.kapnet.integration.appointment;

import org.jspecify.annotations.NullMarked;
