@NullMarked
package org.kapnet.intake.protocol;

import org.jspecify.annotations.NullMarked;
