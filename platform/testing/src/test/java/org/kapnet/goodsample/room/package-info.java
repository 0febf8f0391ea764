@NullMarked
package org.kapnet.goodsample.room;

import org.jspecify.annotations.NullMarked;
