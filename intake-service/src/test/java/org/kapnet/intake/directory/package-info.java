@NullMarked
package org.kapnet.intake.directory;

import org.jspecify.annotations.NullMarked;
