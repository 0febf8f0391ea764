/** What a patient may know about who saw or changed the record. */
@NullMarked
package org.kapnet.intake.accesslog;

import org.jspecify.annotations.NullMarked;
