/** The words of the network that clinics, patients and events share, with the spelling they have on the wire. */
@NullMarked
package org.kapnet.intake.vocabulary;

import org.jspecify.annotations.NullMarked;
