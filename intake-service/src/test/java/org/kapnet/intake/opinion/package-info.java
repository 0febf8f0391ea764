@NullMarked
package org.kapnet.intake.opinion;

import org.jspecify.annotations.NullMarked;
