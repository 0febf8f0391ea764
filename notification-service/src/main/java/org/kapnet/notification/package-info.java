/** What people are told, and who answers: reminders, deliveries, the patient's feed and escalations to staff. */
@NullMarked
package org.kapnet.notification;

import org.jspecify.annotations.NullMarked;
