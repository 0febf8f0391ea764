/** Starts the whole of Kapnet on one machine: servers, stand-ins, the four services and the edge that joins them. */
@NullMarked
package org.kapnet.local;

import org.jspecify.annotations.NullMarked;
