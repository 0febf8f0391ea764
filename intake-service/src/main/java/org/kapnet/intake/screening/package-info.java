/**
 * Whether a patient may be treated: the rules as data, the policy that applies them, and every verdict with the inputs
 * it was given, so that it can be replayed.
 */
@NullMarked
package org.kapnet.intake.screening;

import org.jspecify.annotations.NullMarked;
