/** intake-service: who may be treated, where and by whom. */
@NullMarked
package org.kapnet.intake;

import org.jspecify.annotations.NullMarked;
