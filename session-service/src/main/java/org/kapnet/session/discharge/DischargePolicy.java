package org.kapnet.session.discharge;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kapnet.session.discharge.DischargeEvidence.TimedSigns;
import org.kapnet.session.discharge.DischargeVerdict.MayLeave;
import org.kapnet.session.discharge.DischargeVerdict.MustStay;
import org.kapnet.session.protocol.Figures;
import org.kapnet.session.protocol.Protocol;

/** The gate at the door: all criteria must hold, each is recorded by itself. */
final class DischargePolicy {
    private static final String HOUSE = "Discharge gate of the network: all criteria, recorded individually";
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private DischargePolicy() {}

    static DischargeVerdict decide(Protocol protocol, DischargeEvidence evidence, Instant now) {
        List<Criterion> criteria = Stream.concat(
                        measured(protocol, evidence, now).stream(), observed(protocol, evidence).stream())
                .toList();
        return criteria.stream().allMatch(Criterion::met) ? new MayLeave(criteria) : new MustStay(criteria);
    }

    private static List<Criterion> measured(Protocol protocol, DischargeEvidence evidence, Instant now) {
        Figures figures = protocol.figures();
        Optional<TimedSigns> recent = evidence.latest().filter(latest -> !latest.takenAt()
                .plus(protocol.dischargeReadingMaxAge())
                .isBefore(now));
        return List.of(
                new Criterion(
                        "min-observation",
                        !evidence.dosedAt().plus(protocol.minObservation()).isAfter(now),
                        "Watched for at least " + protocol.minObservation().toMinutes() + " minutes after the dose",
                        figures.minObservationMinutes().source()),
                new Criterion(
                        "recent-reading",
                        recent.isPresent(),
                        "Vital signs taken within the last "
                                + protocol.dischargeReadingMaxAge().toMinutes() + " minutes",
                        figures.dischargeReadingMaxAgeMinutes().source()),
                new Criterion(
                        "blood-pressure",
                        recent.filter(latest -> pressureSettled(protocol, evidence, latest))
                                .isPresent(),
                        "Blood pressure near baseline, or at most " + protocol.dischargeSystolicMmHg() + "/"
                                + protocol.dischargeDiastolicMmHg() + " mmHg",
                        figures.dischargePressurePercent().source()),
                new Criterion(
                        "oxygen-saturation",
                        recent.filter(latest -> latest.signs().spo2Percent()
                                        >= evidence.baseline().spo2Percent())
                                .isPresent(),
                        "Oxygen saturation back at baseline on room air",
                        HOUSE),
                new Criterion(
                        "sedation",
                        recent.map(latest -> latest.signs().sedationMoaas())
                                .filter(score -> score >= protocol.dischargeSedationMoaas())
                                .isPresent(),
                        "Sedation score MOAA/S " + protocol.dischargeSedationMoaas(),
                        figures.dischargeSedationMoaas().source()));
    }

    private static List<Criterion> observed(Protocol protocol, DischargeEvidence evidence) {
        boolean dissociationGone = evidence.cadssTotal() == null
                ? evidence.dissociationResolved()
                : evidence.cadssTotal() <= protocol.dischargeCadssTotal() || evidence.dissociationResolved();
        return List.of(
                new Criterion(
                        "dissociation",
                        dissociationGone,
                        "Dissociation resolved: CADSS at most " + protocol.dischargeCadssTotal()
                                + ", or by the clinician's word",
                        protocol.figures().dischargeCadssTotal().source()),
                new Criterion("oriented", evidence.oriented(), "Oriented in person, place and time", HOUSE),
                new Criterion("walks-unaided", evidence.walksUnaided(), "Walks unaided", HOUSE),
                new Criterion("nausea", evidence.nauseaControlled(), "Nausea controlled", HOUSE),
                new Criterion(
                        "suicidality",
                        !protocol.dischargeRefusedAtRisk().contains(evidence.suicidality()),
                        "Suicidality re-checked and not at a level that needs evaluation today",
                        HOUSE),
                new Criterion("escort", evidence.escortPresent(), "The escort is present", HOUSE),
                new Criterion("instructions", evidence.instructionsGiven(), "Written instructions given", HOUSE),
                new Criterion("emergency-number", evidence.emergencyNumberGiven(), "Emergency number given", HOUSE));
    }

    /** At most the percentage above baseline in both values, or at most the fixed limit in both. */
    private static boolean pressureSettled(Protocol protocol, DischargeEvidence evidence, TimedSigns latest) {
        int systolic = latest.signs().systolicMmHg();
        int diastolic = latest.signs().diastolicMmHg();
        boolean nearBaseline = within(protocol, systolic, evidence.baseline().systolicMmHg())
                && within(protocol, diastolic, evidence.baseline().diastolicMmHg());
        boolean low = systolic <= protocol.dischargeSystolicMmHg() && diastolic <= protocol.dischargeDiastolicMmHg();
        return nearBaseline || low;
    }

    private static boolean within(Protocol protocol, int value, int baseline) {
        BigDecimal most = BigDecimal.valueOf(baseline).multiply(HUNDRED.add(protocol.dischargePressurePercent()));
        return BigDecimal.valueOf(value).multiply(HUNDRED).compareTo(most) <= 0;
    }
}
