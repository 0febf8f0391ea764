package org.kapnet.session.dosing;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.kapnet.session.protocol.Finding;
import org.kapnet.session.wire.Wire;

/** A dosing session as clients see it. What a state has not reached yet is absent. */
@Schema(name = "Session")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SessionView(
        UUID id,
        UUID courseId,
        UUID patientId,
        UUID clinicId,
        UUID episodeId,
        UUID siteId,

        @Schema(description = "IANA zone of the site", examples = "America/New_York")
        String zone,

        @Schema(description = "The how-manieth dose of the course, from 1")
        int ordinal,

        Instant startsAt,
        Instant endsAt,
        UUID roomId,
        UUID prescriberId,
        UUID therapistId,
        UUID nurseId,
        String protocolId,
        int protocolVersion,
        String route,

        @Schema(
                enumeration = {
                    "booked",
                    "checked-in",
                    "ready",
                    "ordered",
                    "verified",
                    "dosed",
                    "recovering",
                    "discharged",
                    "cancelled",
                    "missed",
                    "stopped"
                })
        String state,

        @Nullable Instant checkedInAt,
        @Nullable BigDecimal weightKg,
        @Nullable UUID orderId,
        @Nullable BigDecimal doseMg,
        @Nullable Instant dosedAt,

        @Schema(description = "When the session ended, in whichever way") @Nullable
        Instant endedAt,

        @Schema(description = "When the session was stopped after the dose") @Nullable
        Instant stoppedAt,

        @Nullable String endReason,

        @Schema(description = "What speaks against a booked session by now; empty when nothing does") @Nullable
        List<Blocker> blockedBy,

        long version) {

    /** A reason for which a booked session will not go on as it stands. */
    @Schema(name = "SessionBlocker")
    public record Blocker(String ruleId, String message) {}

    static SessionView of(DosingSessionEntity row) {
        return new SessionView(
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
                row.route,
                row.state,
                row.checkedInAt,
                plain(row.weightKg),
                row.orderId,
                plain(row.doseMg),
                row.dosedAt,
                row.endedAt,
                row.stoppedAt,
                row.endReason,
                null,
                row.version);
    }

    /** The same without what only those may see who care for the patient. */
    SessionView withoutClinicalContent() {
        return with(null, null, blockedBy);
    }

    /** The same with what speaks against the session. */
    SessionView blockedBy(List<Finding> findings) {
        return with(
                weightKg,
                doseMg,
                findings.stream()
                        .map(finding -> new Blocker(finding.ruleId(), finding.message()))
                        .toList());
    }

    private SessionView with(
            @Nullable BigDecimal shownWeight, @Nullable BigDecimal shownDose, @Nullable List<Blocker> blockers) {
        return new SessionView(
                id,
                courseId,
                patientId,
                clinicId,
                episodeId,
                siteId,
                zone,
                ordinal,
                startsAt,
                endsAt,
                roomId,
                prescriberId,
                therapistId,
                nurseId,
                protocolId,
                protocolVersion,
                route,
                state,
                checkedInAt,
                shownWeight,
                orderId,
                shownDose,
                dosedAt,
                endedAt,
                stoppedAt,
                endReason,
                blockers,
                version);
    }

    private static @Nullable BigDecimal plain(@Nullable BigDecimal value) {
        return value == null ? null : Wire.plain(value);
    }

    /** Weight and dose are health data: the printed form shows only which session it is. */
    @Override
    public String toString() {
        return "SessionView[" + id + ", " + state + "]";
    }
}
