/** Rooms, and taking a room, three people and the patient together or not at all. */
@NullMarked
package org.kapnet.session.booking;

import org.jspecify.annotations.NullMarked;
