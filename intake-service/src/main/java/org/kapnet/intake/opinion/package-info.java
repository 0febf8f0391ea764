/** What further clinicians of the clinic say on a screening, each in a reviewer role and by their own account. */
@NullMarked
package org.kapnet.intake.opinion;

import org.jspecify.annotations.NullMarked;
