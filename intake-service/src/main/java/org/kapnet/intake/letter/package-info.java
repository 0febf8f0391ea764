/** Letters of specialists outside the network, which stand for a reviewer role while they are valid. */
@NullMarked
package org.kapnet.intake.letter;

import org.jspecify.annotations.NullMarked;
