@NullMarked
package org.kapnet.intake.export;

import org.jspecify.annotations.NullMarked;
