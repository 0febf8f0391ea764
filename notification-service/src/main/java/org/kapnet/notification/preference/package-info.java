/** What a patient chose: channels, quiet hours, opting out. */
@NullMarked
package org.kapnet.notification.preference;

import org.jspecify.annotations.NullMarked;
