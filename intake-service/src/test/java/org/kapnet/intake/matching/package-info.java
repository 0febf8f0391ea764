@NullMarked
package org.kapnet.intake.matching;

import org.jspecify.annotations.NullMarked;
