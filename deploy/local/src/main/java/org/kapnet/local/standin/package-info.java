/** Stand-ins for providers outside the network. They keep what they receive and send nothing on. */
@NullMarked
package org.kapnet.local.standin;

import org.jspecify.annotations.NullMarked;
