@NullMarked
package org.kapnet.intake.clinic;

import org.jspecify.annotations.NullMarked;
