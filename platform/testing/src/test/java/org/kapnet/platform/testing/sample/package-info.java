/** A small service that the tests of this module try the stack with. */
@NullMarked
package org.kapnet.platform.testing.sample;

import org.jspecify.annotations.NullMarked;
