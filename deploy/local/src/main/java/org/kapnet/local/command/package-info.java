/** The programs behind {@code deploy/kap}. */
@NullMarked
package org.kapnet.local.command;

import org.jspecify.annotations.NullMarked;
