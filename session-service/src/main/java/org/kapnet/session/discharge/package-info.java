/** Whether a patient may go home. */
@NullMarked
package org.kapnet.session.discharge;

import org.jspecify.annotations.NullMarked;
