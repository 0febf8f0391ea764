@NullMarked
package org.kapnet.platform.security;

import org.jspecify.annotations.NullMarked;
