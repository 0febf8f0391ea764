/** One hand-over of one message over one channel, from pending to sent or abandoned. */
@NullMarked
package org.kapnet.notification.delivery;

import org.jspecify.annotations.NullMarked;
