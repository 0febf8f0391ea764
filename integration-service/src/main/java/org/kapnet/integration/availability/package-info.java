/** When therapists can be booked: weekly windows in local time and the free slots that follow from them. */
@NullMarked
package org.kapnet.integration.availability;

import org.jspecify.annotations.NullMarked;
