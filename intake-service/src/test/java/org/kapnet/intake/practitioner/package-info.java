@NullMarked
package org.kapnet.intake.practitioner;

import org.jspecify.annotations.NullMarked;
