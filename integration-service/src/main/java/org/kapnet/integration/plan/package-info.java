/** The therapy that each dose calls for: preparation before the first, integration after every one. */
@NullMarked
package org.kapnet.integration.plan;

import org.jspecify.annotations.NullMarked;
