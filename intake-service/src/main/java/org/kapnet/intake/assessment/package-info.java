/**
 * Standard questionnaires: the instruments as versioned data, their scoring, and the answers that patients gave.
 * An answer that suggests a risk raises it in the same transaction.
 */
@NullMarked
package org.kapnet.intake.assessment;

import org.jspecify.annotations.NullMarked;
