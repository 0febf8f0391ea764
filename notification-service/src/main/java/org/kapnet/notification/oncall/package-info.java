/** Whom a clinic calls when an alert needs an answer. */
@NullMarked
package org.kapnet.notification.oncall;

import org.jspecify.annotations.NullMarked;
