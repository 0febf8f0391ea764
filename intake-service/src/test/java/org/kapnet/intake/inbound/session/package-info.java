@NullMarked
package org.kapnet.intake.inbound.session;

import org.jspecify.annotations.NullMarked;
