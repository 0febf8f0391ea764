package org.kapnet.intake.patient;

import java.util.Optional;
import java.util.UUID;
import org.kapnet.platform.problem.Reason;

/** What another feature has against closing a record. An application-scoped bean. */
public interface ClosureObjection {

    /** The reason why the record of this patient stays open; empty where nothing stands against closing it. */
    Optional<Reason> against(UUID patientId);
}
