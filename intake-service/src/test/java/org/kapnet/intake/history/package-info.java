@NullMarked
package org.kapnet.intake.history;

import org.jspecify.annotations.NullMarked;
