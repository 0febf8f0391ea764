/** Patients: who they are (encrypted), which clinic holds their record, and which account is theirs. */
@NullMarked
package org.kapnet.intake.patient;

import org.jspecify.annotations.NullMarked;
