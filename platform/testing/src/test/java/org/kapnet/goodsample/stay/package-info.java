@NullMarked
package org.kapnet.goodsample.stay;

import org.jspecify.annotations.NullMarked;
