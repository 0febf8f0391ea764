@NullMarked
package org.kapnet.intake.patient;

import org.jspecify.annotations.NullMarked;
