@NullMarked
package org.kapnet.intake.consent;

import org.jspecify.annotations.NullMarked;
