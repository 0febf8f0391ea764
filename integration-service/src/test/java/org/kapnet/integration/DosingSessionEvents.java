package org.kapnet.integration;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.kapnet.platform.testing.SampleEvent;
import org.kapnet.platform.web.Ids;

/** One dosing session as session-service tells of it; each fact has the next number. */
public final class DosingSessionEvents {

    public final UUID id = Ids.next();
    public final UUID course = Ids.next();

    private final World world;
    private final int ordinal;
    private final Instant startsAt;
    private long sequence;

    DosingSessionEvents(World world, int ordinal, Instant startsAt) {
        this.world = world;
        this.ordinal = ordinal;
        this.startsAt = startsAt;
    }

    public DosingSessionEvents book() {
        World.publish(booked());
        return this;
    }

    public DosingSessionEvents dose(Instant administeredAt) {
        World.publish(dosed(administeredAt));
        return this;
    }

    public DosingSessionEvents discharge() {
        World.publish(discharged());
        return this;
    }

    public DosingSessionEvents cancel() {
        World.publish(ended("session-cancelled"));
        return this;
    }

    public DosingSessionEvents miss() {
        World.publish(ended("session-missed"));
        return this;
    }

    public SampleEvent booked() {
        return next("session-booked", """
                {"sessionId":"%s","courseId":"%s","patientId":"%s","clinicId":"%s","episodeId":"%s","siteId":"%s",
                 "zone":"%s","ordinal":%d,"startsAt":"%s","endsAt":"%s","prescriberId":"%s","therapistId":"%s",
                 "nurseId":"%s"}
                """.formatted(
                        id,
                        course,
                        world.patient,
                        world.clinic,
                        world.episode,
                        world.site,
                        World.ZONE,
                        ordinal,
                        startsAt,
                        startsAt.plus(Duration.ofHours(2)),
                        Ids.next(),
                        world.therapist,
                        Ids.next()));
    }

    public SampleEvent dosed(Instant administeredAt) {
        return next("dose-administered", """
                {"sessionId":"%s","courseId":"%s","patientId":"%s","clinicId":"%s","therapistId":"%s","ordinal":%d,
                 "route":"im","doseMg":50.0,"administeredAt":"%s"}
                """.formatted(
                        id, course, world.patient, world.clinic, world.therapist, ordinal, administeredAt));
    }

    public SampleEvent discharged() {
        return next("session-discharged", """
                {"sessionId":"%s","courseId":"%s","patientId":"%s","clinicId":"%s","ordinal":%d,"dischargedAt":"%s"}
                """.formatted(
                        id, course, world.patient, world.clinic, ordinal, startsAt.plus(Duration.ofHours(2))));
    }

    private SampleEvent ended(String fact) {
        return next(fact, """
                {"sessionId":"%s","courseId":"%s","patientId":"%s","clinicId":"%s","at":"%s"}
                """.formatted(id, course, world.patient, world.clinic, startsAt));
    }

    private SampleEvent next(String fact, String json) {
        sequence++;
        return world.event("session", fact, id, world.patient, sequence, json);
    }
}
