package org.kapnet.session.dosing;

import java.util.Optional;
import org.kapnet.session.dosing.DosingSession.Booked;
import org.kapnet.session.dosing.DosingSession.Cancelled;
import org.kapnet.session.dosing.DosingSession.CheckedIn;
import org.kapnet.session.dosing.DosingSession.Discharged;
import org.kapnet.session.dosing.DosingSession.Dosed;
import org.kapnet.session.dosing.DosingSession.Missed;
import org.kapnet.session.dosing.DosingSession.Ordered;
import org.kapnet.session.dosing.DosingSession.Ready;
import org.kapnet.session.dosing.DosingSession.Recovering;
import org.kapnet.session.dosing.DosingSession.Stopped;
import org.kapnet.session.dosing.DosingSession.Verified;
import org.kapnet.session.vitals.VitalSigns;
import org.kapnet.session.wire.Wire;

/** Rebuilds the state of a row, and writes a state into it. The row keeps what earlier states left behind. */
final class SessionStates {
    private SessionStates() {}

    static DosingSession read(DosingSessionEntity row) {
        SessionPlan plan = plan(row);
        return switch (Wire.constant(SessionState.class, row.state)) {
            case BOOKED -> new Booked(plan);
            case CHECKED_IN -> new CheckedIn(plan, row.checkedInAt);
            case READY -> new Ready(plan, baseline(row));
            case ORDERED -> new Ordered(plan, baseline(row), order(row));
            case VERIFIED -> new Verified(plan, baseline(row), order(row));
            case DOSED -> new Dosed(plan, baseline(row), order(row), dose(row));
            case RECOVERING -> new Recovering(plan, baseline(row), order(row), dose(row), row.stoppedAt, row.endReason);
            case DISCHARGED -> new Discharged(plan, dose(row), row.endedAt);
            case CANCELLED -> new Cancelled(plan, row.endedAt, row.endReason);
            case MISSED -> new Missed(plan, row.endedAt, row.endReason);
            case STOPPED ->
                new Stopped(
                        plan,
                        row.doseMg == null ? Optional.empty() : Optional.of(dose(row)),
                        row.endedAt,
                        row.endReason);
        };
    }

    static void write(DosingSession session, DosingSessionEntity row) {
        row.state = Wire.name(SessionState.of(session));
        switch (session) {
            case Booked booked -> writePlan(booked.plan(), row);
            case CheckedIn checkedIn -> row.checkedInAt = checkedIn.checkedInAt();
            case Ready ready -> writeBaseline(ready.baseline(), row);
            case Ordered ordered -> {
                writeBaseline(ordered.baseline(), row);
                row.orderId = ordered.order().orderId();
                row.orderedMg = ordered.order().doseMg();
            }
            // Who verified stands on the order.
            case Verified verified -> writeBaseline(verified.baseline(), row);
            case Dosed dosed -> {
                row.doseMg = dosed.dose().doseMg();
                row.dosedAt = dosed.dose().at();
            }
            case Recovering recovering -> {
                row.stoppedAt = recovering.stoppedAt();
                row.endReason = recovering.reasonCode();
            }
            case Discharged discharged -> row.endedAt = discharged.at();
            case Cancelled cancelled -> {
                row.endedAt = cancelled.at();
                row.endReason = cancelled.reasonCode();
            }
            case Missed missed -> {
                row.endedAt = missed.at();
                row.endReason = missed.reasonCode();
            }
            case Stopped stopped -> {
                row.endedAt = stopped.at();
                row.endReason = stopped.reasonCode();
            }
        }
    }

    private static SessionPlan plan(DosingSessionEntity row) {
        return new SessionPlan(
                row.id,
                row.courseId,
                row.patientId,
                row.clinicId,
                row.episodeId,
                row.siteId,
                row.zone,
                row.ordinal,
                row.startsAt,
                row.endsAt,
                row.roomId,
                row.prescriberId,
                row.therapistId,
                row.nurseId,
                row.protocolId,
                row.protocolVersion,
                row.route);
    }

    private static void writePlan(SessionPlan plan, DosingSessionEntity row) {
        row.id = plan.id();
        row.courseId = plan.courseId();
        row.patientId = plan.patientId();
        row.clinicId = plan.clinicId();
        row.episodeId = plan.episodeId();
        row.siteId = plan.siteId();
        row.zone = plan.zone();
        row.ordinal = plan.ordinal();
        row.startsAt = plan.startsAt();
        row.endsAt = plan.endsAt();
        row.roomId = plan.roomId();
        row.prescriberId = plan.prescriberId();
        row.therapistId = plan.therapistId();
        row.nurseId = plan.nurseId();
        row.protocolId = plan.protocolId();
        row.protocolVersion = plan.protocolVersion();
        row.route = plan.route();
    }

    private static Baseline baseline(DosingSessionEntity row) {
        return new Baseline(
                row.baselineAt,
                new VitalSigns(
                        row.systolicMmHg,
                        row.diastolicMmHg,
                        row.heartRatePerMinute,
                        row.spo2Percent,
                        row.respiratoryRatePerMinute,
                        null),
                row.weightKg);
    }

    private static void writeBaseline(Baseline baseline, DosingSessionEntity row) {
        VitalSigns vitals = baseline.vitals();
        row.baselineAt = baseline.takenAt();
        row.weightKg = baseline.weightKg();
        row.systolicMmHg = vitals.systolicMmHg();
        row.diastolicMmHg = vitals.diastolicMmHg();
        row.heartRatePerMinute = vitals.heartRatePerMinute();
        row.spo2Percent = vitals.spo2Percent();
        row.respiratoryRatePerMinute = vitals.respiratoryRatePerMinute();
    }

    private static OrderedDose order(DosingSessionEntity row) {
        return new OrderedDose(row.orderId, Wire.plain(row.orderedMg));
    }

    private static GivenDose dose(DosingSessionEntity row) {
        return new GivenDose(Wire.plain(row.doseMg), row.dosedAt);
    }
}
