/** Reminders: planned per lead, moved and dropped with their cause, issued when due. */
@NullMarked
package org.kapnet.notification.reminder;

import org.jspecify.annotations.NullMarked;
