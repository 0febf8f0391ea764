@NullMarked
package org.kapnet.intake.data;

import org.jspecify.annotations.NullMarked;
