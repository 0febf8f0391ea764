/** Tests of the service over HTTP with a real database and broker. */
@NullMarked
package org.kapnet.intake;

import org.jspecify.annotations.NullMarked;
