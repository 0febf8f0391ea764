@NullMarked
package org.kapnet.platform.web;

import org.jspecify.annotations.NullMarked;
