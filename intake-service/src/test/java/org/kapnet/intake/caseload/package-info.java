@NullMarked
package org.kapnet.intake.caseload;

import org.jspecify.annotations.NullMarked;
