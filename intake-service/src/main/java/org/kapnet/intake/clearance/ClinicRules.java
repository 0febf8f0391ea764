package org.kapnet.intake.clearance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.kapnet.intake.patient.PatientRecord;
import org.kapnet.intake.patient.Patients;
import org.kapnet.intake.screening.Rejudgement;
import org.kapnet.intake.screening.Screenings;
import org.kapnet.intake.screening.Screenings.UnderReview;
import org.kapnet.platform.problem.Reason;

/**
 * Holds a clearance against the rules of the clinic that is to treat. They may be stricter than those by which it was
 * granted, and a clinic does not treat whom its own rules refuse.
 */
@ApplicationScoped
public class ClinicRules {

    private final ClearanceRepository clearances;
    private final Screenings screenings;
    private final Rejudgement rejudgement;
    private final ViewsOnFile views;
    private final Patients patients;
    private final Clock clock;

    ClinicRules(
            ClearanceRepository clearances,
            Screenings screenings,
            Rejudgement rejudgement,
            ViewsOnFile views,
            Patients patients,
            Clock clock) {
        this.clearances = clearances;
        this.screenings = screenings;
        this.rejudgement = rejudgement;
        this.views = views;
        this.patients = patients;
        this.clock = clock;
    }

    /** Every rule of a clinic that demands more than the clearance answers: a stop, a wait, or a reviewer role. */
    @Transactional
    public List<Reason> objections(UUID clearanceId, UUID clinicId) {
        ClearanceEntity row = clearances.findById(clearanceId);
        return rejudgement.beyond(row.screeningId, clinicId, spoken(row)).stream()
                .map(demand -> new Reason(
                        "clinic-rule",
                        "The clinic's rule " + demand.ruleId() + " demands more than the clearance answers.",
                        demand.source()))
                .toList();
    }

    private Set<String> spoken(ClearanceEntity row) {
        Instant now = clock.instant();
        UnderReview screening = screenings.underReview(row.screeningId);
        PatientRecord patient = patients.require(row.patientId);
        Set<String> roles = new HashSet<>(row.opinions);
        roles.addAll(ViewOnFile.supporting(views.of(screening, patient, now, row.decidedBy)));
        return roles;
    }
}
