@NullMarked
package org.kapnet.badsample.room;

import org.jspecify.annotations.NullMarked;
