@NullMarked
package org.kapnet.badsample.stay;

import org.jspecify.annotations.NullMarked;
