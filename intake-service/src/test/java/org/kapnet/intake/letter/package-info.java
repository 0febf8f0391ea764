@NullMarked
package org.kapnet.intake.letter;

import org.jspecify.annotations.NullMarked;
