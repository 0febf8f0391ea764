package org.kapnet.intake.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapnet.intake.assessment.ComparisonView.Measured;
import org.kapnet.intake.patient.Patients;
import org.kapnet.intake.problem.IntakeProblem;
import org.kapnet.platform.audit.Audit;
import org.kapnet.platform.problem.CommonProblem;
import org.kapnet.platform.problem.ProblemException;
import org.kapnet.platform.problem.Reason;

/** Judges how a patient has changed between two assessments. */
@ApplicationScoped
class Comparisons {

    private final AssessmentRepository assessments;
    private final InstrumentCatalogue catalogue;
    private final Patients patients;
    private final Audit audit;

    Comparisons(AssessmentRepository assessments, InstrumentCatalogue catalogue, Patients patients, Audit audit) {
        this.assessments = assessments;
        this.catalogue = catalogue;
        this.patients = patients;
        this.audit = audit;
    }

    /**
     * Compares an assessment with an earlier one.
     *
     * @param earlierId null for the patient's first of the same instrument and version
     * @throws ProblemException {@code assessments-not-comparable} with everything that stands against it
     */
    @Transactional
    ComparisonView compare(UUID patientId, UUID laterId, @Nullable UUID earlierId) {
        patients.clinicOf(patientId);
        AssessmentEntity later = require(patientId, laterId);
        AssessmentEntity earlier = earlierId == null
                ? assessments
                        .first(patientId, later.instrument, later.instrumentVersion)
                        .orElse(later)
                : require(patientId, earlierId);
        List<Reason> obstacles = ChangePolicy.obstacles(fact(earlier), fact(later));
        if (!obstacles.isEmpty()) {
            throw ProblemException.of(IntakeProblem.ASSESSMENTS_NOT_COMPARABLE).reasons(obstacles);
        }
        audit.read("assessment", earlier.id, patientId);
        audit.read("assessment", later.id, patientId);
        Instrument instrument = catalogue.of(later);
        Measured before = measured(instrument, earlier);
        Measured after = measured(instrument, later);
        return ComparisonView.of(
                instrument, patientId, before, after, ChangePolicy.compare(instrument, before.total(), after.total()));
    }

    private AssessmentEntity require(UUID patientId, UUID id) {
        return assessments.of(patientId, id).orElseThrow(() -> CommonProblem.notFound("assessment"));
    }

    private static ChangePolicy.Compared fact(AssessmentEntity row) {
        return new ChangePolicy.Compared(row.instrument, row.instrumentVersion, row.total != null, row.takenAt);
    }

    private static Measured measured(Instrument instrument, AssessmentEntity row) {
        Integer total = row.total;
        if (total == null) {
            throw new IllegalStateException("an assessment without a total was found comparable");
        }
        return new Measured(row.id, total, instrument.scale().score(total), row.takenAt);
    }
}
