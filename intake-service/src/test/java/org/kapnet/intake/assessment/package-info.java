@NullMarked
package org.kapnet.intake.assessment;

import org.jspecify.annotations.NullMarked;
