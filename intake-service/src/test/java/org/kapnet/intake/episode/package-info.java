@NullMarked
package org.kapnet.intake.episode;

import org.jspecify.annotations.NullMarked;
