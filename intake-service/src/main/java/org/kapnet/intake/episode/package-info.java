/** Episodes: a patient in the treatment of one clinic. */
@NullMarked
package org.kapnet.intake.episode;

import org.jspecify.annotations.NullMarked;
