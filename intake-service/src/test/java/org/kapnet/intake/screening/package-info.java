@NullMarked
package org.kapnet.intake.screening;

import org.jspecify.annotations.NullMarked;
