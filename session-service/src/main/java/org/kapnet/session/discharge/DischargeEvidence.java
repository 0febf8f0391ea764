package org.kapnet.session.discharge;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kapnet.session.protocol.RiskLevel;
import org.kapnet.session.vitals.VitalSigns;

/**
 * What is known when a patient wants to leave.
 *
 * @param latest the newest reading after the dose, if there is one
 * @param cadssTotal dissociation score, where it was taken; else the clinician's word in {@code dissociationResolved}
 */
record DischargeEvidence(
        Instant dosedAt,
        VitalSigns baseline,
        Optional<TimedSigns> latest,
        @Nullable Integer cadssTotal,
        boolean dissociationResolved,
        boolean oriented,
        boolean walksUnaided,
        boolean nauseaControlled,
        RiskLevel suicidality,
        boolean escortPresent,
        boolean instructionsGiven,
        boolean emergencyNumberGiven) {

    /** Vital signs and when they were taken. */
    record TimedSigns(Instant takenAt, VitalSigns signs) {
        @Override
        public String toString() {
            return "TimedSigns";
        }
    }

    /** Health data: the printed form shows none of it. */
    @Override
    public String toString() {
        return "DischargeEvidence";
    }
}
