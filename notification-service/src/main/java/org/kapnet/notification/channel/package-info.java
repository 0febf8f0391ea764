/** The ways out of the service: mail over SMTP and SMS over HTTP. */
@NullMarked
package org.kapnet.notification.channel;

import org.jspecify.annotations.NullMarked;
