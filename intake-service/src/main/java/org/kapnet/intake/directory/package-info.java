/**
 * What the public may search of the network: sites with what they offer. A copy made for reading, without tenant and
 * without anything about a person: of staff it shows a number only.
 */
@NullMarked
package org.kapnet.intake.directory;

import org.jspecify.annotations.NullMarked;
