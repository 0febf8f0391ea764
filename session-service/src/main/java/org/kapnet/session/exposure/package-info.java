/** What a patient was given and is booked for, across courses and clinics. */
@NullMarked
package org.kapnet.session.exposure;

import org.jspecify.annotations.NullMarked;
