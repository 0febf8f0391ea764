@NullMarked
package org.kapnet.intake.transcript;

import org.jspecify.annotations.NullMarked;
