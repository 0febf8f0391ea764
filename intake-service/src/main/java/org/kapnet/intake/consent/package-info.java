/** Consent documents with their hash, and what patients signed, withdrew or let run out. */
@NullMarked
package org.kapnet.intake.consent;

import org.jspecify.annotations.NullMarked;
