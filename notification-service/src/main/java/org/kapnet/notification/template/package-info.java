/** Versioned texts and how they are rendered. */
@NullMarked
package org.kapnet.notification.template;

import org.jspecify.annotations.NullMarked;
