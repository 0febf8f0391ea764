/** Clinical figures as versioned data: how they are read and how each one names its source. */
@NullMarked
package org.kapnet.integration.rulebook;

import org.jspecify.annotations.NullMarked;
