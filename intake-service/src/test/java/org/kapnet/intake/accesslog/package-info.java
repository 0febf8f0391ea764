@NullMarked
package org.kapnet.intake.accesslog;

import org.jspecify.annotations.NullMarked;
