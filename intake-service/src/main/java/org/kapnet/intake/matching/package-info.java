/** Where and with whom a patient could be treated, ranked, with plain reasons. */
@NullMarked
package org.kapnet.intake.matching;

import org.jspecify.annotations.NullMarked;
