package org.kapnet.intake.clearance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.kapnet.intake.assessment.QuestionnaireAnswered;
import org.kapnet.intake.clearance.Clearance.Granted;
import org.kapnet.intake.history.Histories;
import org.kapnet.intake.history.HistoryRecorded;
import org.kapnet.intake.letter.LetterChanged;
import org.kapnet.intake.patient.GuardianshipRecorded;
import org.kapnet.intake.patient.RecordClosed;
import org.kapnet.intake.risk.RiskFlagged;
import org.kapnet.intake.screening.ScreeningCompleted;
import org.kapnet.intake.screening.Screenings;
import org.kapnet.intake.screening.Screenings.NewFinding;

/**
 * Suspends standing clearances in the transaction of what speaks against them: a changed history, answers to a
 * questionnaire, a risk, a letter, a screening that stops treatment, a guardian who decides, or a record that is closed.
 * A new screening and review are needed to go on.
 *
 * <p>A high risk and a screening that stops treatment suspend whatever was known before. All else suspends only by what
 * is new since the screening that the clearance rests on.
 */
@ApplicationScoped
class ClearanceGuard {

    private final ClearanceRepository clearances;
    private final ClearanceBook book;
    private final Screenings screenings;
    private final Histories histories;
    private final Clock clock;

    ClearanceGuard(
            ClearanceRepository clearances,
            ClearanceBook book,
            Screenings screenings,
            Histories histories,
            Clock clock) {
        this.clearances = clearances;
        this.book = book;
        this.screenings = screenings;
        this.histories = histories;
        this.clock = clock;
    }

    void onHistory(@Observes HistoryRecorded history) {
        suspendByNews(history.patientId());
    }

    /** Answers may show what no risk does, such as the misuse of a substance. */
    void onAnswers(@Observes QuestionnaireAnswered answered) {
        suspendByNews(answered.patientId());
    }

    private void suspendByNews(UUID patientId) {
        histories.hold(patientId);
        for (ClearanceEntity row : clearances.grantedOf(patientId)) {
            List<NewFinding> found = screenings.newFindings(row.screeningId);
            if (!found.isEmpty()) {
                suspend(row, SuspensionCode.of(found.getFirst()), found);
            }
        }
    }

    void onRisk(@Observes RiskFlagged risk) {
        histories.hold(risk.patientId());
        for (ClearanceEntity row : clearances.grantedOf(risk.patientId())) {
            List<NewFinding> found = screenings.newFindings(row.screeningId);
            if (risk.level().equals("high") || !found.isEmpty()) {
                suspend(row, risk.ruleId(), found);
            }
        }
    }

    void onScreening(@Observes ScreeningCompleted screening) {
        if (screening.stops()) {
            histories.hold(screening.patientId());
            clearances
                    .grantedOf(screening.patientId())
                    .forEach(row -> suspend(row, "screening-" + screening.verdict(), List.of()));
        }
    }

    /** A letter against treatment stops every clearance, a withdrawn one those that rest on its role. */
    void onLetter(@Observes LetterChanged letter) {
        if (letter.speaksAgainst()) {
            histories.hold(letter.patientId());
            clearances.grantedOf(letter.patientId()).stream()
                    .filter(row -> letter.reasonCode().equals("letter-against") || row.opinions.contains(letter.role()))
                    .forEach(row -> suspend(row, letter.reasonCode(), List.of()));
        }
    }

    /** Who does not decide for themselves cannot consent, so nothing is allowed that needs a consent. */
    void onGuardianship(@Observes GuardianshipRecorded guardianship) {
        suspendAll(guardianship.patientId(), "guardianship");
    }

    void onClosure(@Observes RecordClosed closed) {
        suspendAll(closed.patientId(), "record-closed");
    }

    private void suspendAll(UUID patientId, String reasonCode) {
        histories.hold(patientId);
        clearances.grantedOf(patientId).forEach(row -> suspend(row, reasonCode, List.of()));
    }

    private void suspend(ClearanceEntity row, String reasonCode, List<NewFinding> found) {
        if (row.clearance() instanceof Granted granted) {
            List<String> ruleIds = found.stream().map(NewFinding::ruleId).toList();
            book.apply(row, granted.suspend(reasonCode, ruleIds, clock.instant()));
        }
    }
}
