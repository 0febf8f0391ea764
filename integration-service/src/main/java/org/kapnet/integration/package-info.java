/** The therapy around a dose: when it takes place, with whom, and whether it helps. This package holds the refusals that are shared by its features. */
@NullMarked
package org.kapnet.integration;

import org.jspecify.annotations.NullMarked;
