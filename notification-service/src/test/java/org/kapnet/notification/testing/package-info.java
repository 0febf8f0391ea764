/** What the tests of this service share: stand-ins of its providers, sample patients and staff. */
@NullMarked
package org.kapnet.notification.testing;

import org.jspecify.annotations.NullMarked;
