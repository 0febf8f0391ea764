@NullMarked
package org.kapnet.platform.tenancy;

import org.jspecify.annotations.NullMarked;
