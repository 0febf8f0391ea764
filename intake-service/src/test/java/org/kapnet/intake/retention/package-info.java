@NullMarked
package org.kapnet.intake.retention;

import org.jspecify.annotations.NullMarked;
