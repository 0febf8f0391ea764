@NullMarked
package org.kapnet.intake.clearance;

import org.jspecify.annotations.NullMarked;
