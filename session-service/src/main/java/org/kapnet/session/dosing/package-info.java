/** The dosing session: what happens on the day of a dose, from booking to going home. */
@NullMarked
package org.kapnet.session.dosing;

import org.jspecify.annotations.NullMarked;
