package org.kapnet.notification.testing;

import com.fasterxml.uuid.Generators;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.kapnet.platform.testing.SampleEvent;
import org.kapnet.platform.testing.TestKeys;
import org.kapnet.platform.testing.Tokens;
import org.kapnet.platform.testing.TopicProbe;

/** A synthetic patient and what the other services tell about them. */
public record SamplePatient(UUID id, UUID clinicId, String subject, String zone, String email, String phone) {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    /** A patient of a clinic in New York, not told to the service yet. */
    public static SamplePatient of(UUID clinicId) {
        return of(clinicId, "America/New_York");
    }

    /** A patient of a clinic in a zone, not told to the service yet. */
    public static SamplePatient of(UUID clinicId, String zone) {
        int number = NUMBER.incrementAndGet();
        return new SamplePatient(
                newId(),
                clinicId,
                "sample-patient-" + UUID.randomUUID(),
                zone,
                "sample.patient-%d@example.test".formatted(number),
                "+1202555%04d".formatted(1000 + number));
    }

    /** A patient that intake has registered and linked to an account. */
    public static SamplePatient registered(UUID clinicId) {
        SamplePatient patient = of(clinicId);
        patient.register();
        return patient;
    }

    public static UUID newId() {
        return Generators.timeBasedEpochRandomGenerator().generate();
    }

    /** Intake registers and links the patient. */
    public void register() {
        intake("patient-registered", 1, contactJson(zone, "en"));
        intake("patient-linked", 2, """
                {"patientId": "%s", "subject": "%s"}""".formatted(id, subject));
    }

    /** A fact of intake about the patient. */
    public void intake(String fact, long sequence, String json) {
        TopicProbe.publish("intake", fact, id, id, clinicId, sequence, json);
    }

    /** Payload of patient-registered and contact-changed. */
    public String contactJson(String inZone, String language) {
        String sealed = TestKeys.sealContact("""
                {"name": "Sample Patient-One", "email": "%s", "phone": "%s"}""".formatted(email, phone));
        return """
                {"patientId": "%s", "clinicId": "%s", "zone": "%s", "language": "%s", "sealedContact": "%s"}""".formatted(id, clinicId, inZone, language, sealed);
    }

    /** The session service books a session. */
    public UUID bookSession(Instant startsAt) {
        UUID session = newId();
        TopicProbe.publish(sessionBooked(session, startsAt, 1));
        return session;
    }

    /** The booking as an event, to be published once, often or late. */
    public SampleEvent sessionBooked(UUID session, Instant startsAt, long sequence) {
        return SampleEvent.now("session", "session-booked", session, id, clinicId, sequence, """
                {"sessionId": "%s", "courseId": "%s", "patientId": "%s", "clinicId": "%s", "episodeId": "%s",
                 "siteId": "%s", "zone": "%s", "ordinal": 1, "startsAt": "%s", "endsAt": "%s",
                 "prescriberId": "%s", "therapistId": "%s", "nurseId": "%s"}""".formatted(
                        session,
                        newId(),
                        id,
                        clinicId,
                        newId(),
                        newId(),
                        zone,
                        startsAt,
                        startsAt.plusSeconds(7200),
                        newId(),
                        newId(),
                        newId()));
    }

    /** The session service cancels, misses or starts a session. */
    public SampleEvent sessionEnded(String fact, UUID session, Instant at, long sequence) {
        return SampleEvent.now(
                "session", fact, session, id, clinicId, sequence, """
                {"sessionId": "%s", "courseId": "%s", "patientId": "%s", "clinicId": "%s", "at": "%s"}""".formatted(session, newId(), id, clinicId, at));
    }

    /** The integration service books or moves an appointment. */
    public SampleEvent appointment(String fact, UUID appointment, Instant startsAt, long sequence) {
        return SampleEvent.now("integration", fact, appointment, id, clinicId, sequence, """
                {"appointmentId": "%s", "patientId": "%s", "clinicId": "%s", "kind": "integration", "therapistId": "%s",
                 "startsAt": "%s", "endsAt": "%s", "zone": "%s", "modality": "telehealth"}""".formatted(
                        appointment, id, clinicId, newId(), startsAt, startsAt.plusSeconds(3600), zone));
    }

    /** Intake flags a risk; returns the event's id. */
    public UUID flagRisk(String level, Instant at) {
        UUID risk = newId();
        return TopicProbe.publish(
                "intake", "risk-flagged", risk, id, clinicId, 1, """
                {"riskId": "%s", "patientId": "%s", "clinicId": "%s", "ruleId": "phq9-item9", "level": "%s", "raisedAt": "%s"}""".formatted(risk, id, clinicId, level, at));
    }

    /** The patient's own token. */
    public Tokens token() {
        return Tokens.patient(subject, email);
    }

    @Override
    public String toString() {
        return "SamplePatient[" + id + "]";
    }
}
