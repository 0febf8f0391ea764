package org.kapnet.session;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.kapnet.platform.testing.Database;
import org.kapnet.platform.testing.Tokens;
import org.kapnet.platform.web.Ids;

/**
 * A clinic of its own for one test: a site with a room, a lot and a team, known as intake-service would have told them.
 * Its people act over HTTP.
 */
public final class Ward {
    /** A zone in which it is morning now, so that a session soon from now is on the same day. */
    public static final String ZONE = morning();

    public final UUID clinicId = Ids.next();
    public final UUID siteId = Ids.next();
    public final UUID prescriberId = Ids.next();
    public final UUID therapistId = Ids.next();
    public final UUID nurseId = Ids.next();
    public final UUID secondNurseId = Ids.next();

    private Ward() {}

    /** A patient whom the clinic treats: cleared, consented, with an open episode. */
    public record Patient(UUID id, UUID episodeId) {}

    private static String morning() {
        int hoursAhead = 9 - Instant.now().atOffset(ZoneOffset.UTC).getHour();
        int within = hoursAhead < -12 ? hoursAhead + 24 : hoursAhead;
        // The names of these zones count hours behind Greenwich.
        return "Etc/GMT" + (within > 0 ? "-" + within : "+" + -within);
    }

    /** Opens the clinic. */
    public static Ward open() {
        Ward ward = new Ward();
        insert(
                "insert into site (id, clinic_id, name, zone) values (?, ?, ?, ?)",
                ward.siteId,
                ward.clinicId,
                "S",
                ZONE);
        ward.hire(ward.prescriberId, "prescriber");
        ward.hire(ward.therapistId, "therapist");
        ward.hire(ward.nurseId, "nurse");
        ward.hire(ward.secondNurseId, "nurse");
        return ward;
    }

    /** Adds a practitioner whose account is named after them. */
    public void hire(UUID id, String profession) {
        insert(
                "insert into practitioner (id, clinic_id, profession, account_id, assignable)"
                        + " values (?, ?, ?, ?, true)",
                id,
                clinicId,
                profession,
                account(id));
    }

    /** A patient with clearance, consents and episode. */
    public Patient patient() {
        UUID id = Ids.next();
        UUID episode = Ids.next();
        Instant longAgo = Instant.parse("2025-01-01T00:00:00Z");
        insert("insert into patient (id, clinic_id, zone) values (?, ?, ?)", id, clinicId, ZONE);
        insert(
                "insert into clearance (id, clinic_id, patient_id, indication, route, granted_at, expires_at)"
                        + " values (?, ?, ?, 'major-depression', 'im', ?, ?)",
                Ids.next(),
                clinicId,
                id,
                longAgo,
                Instant.parse("2099-01-01T00:00:00Z"));
        for (String kind : new String[] {"treatment-off-label", "ketamine-risks"}) {
            insert(
                    "insert into consent (id, clinic_id, patient_id, kind, signed_at) values (?, ?, ?, ?, ?)",
                    Ids.next(),
                    clinicId,
                    id,
                    kind,
                    longAgo);
        }
        insert(
                "insert into episode (id, clinic_id, patient_id, site_id, therapist_id, indication, route, opened_at)"
                        + " values (?, ?, ?, ?, ?, 'major-depression', 'im', ?)",
                episode,
                clinicId,
                id,
                siteId,
                therapistId,
                longAgo);
        return new Patient(id, episode);
    }

    public Tokens admin() {
        return Tokens.as("clinic-admin").clinic(clinicId).subject("admin-" + clinicId);
    }

    public Tokens prescriber() {
        return Tokens.as("prescriber").clinic(clinicId).subject(account(prescriberId));
    }

    public Tokens therapist() {
        return Tokens.as("therapist").clinic(clinicId).subject(account(therapistId));
    }

    public Tokens nurse() {
        return Tokens.as("nurse").clinic(clinicId).subject(account(nurseId));
    }

    public Tokens secondNurse() {
        return Tokens.as("nurse").clinic(clinicId).subject(account(secondNurseId));
    }

    public static String account(UUID practitionerId) {
        return "account-" + practitionerId;
    }

    /** A new room. */
    public UUID room() {
        return id(post(admin(), "/v1/rooms", "{\"siteId\":\"%s\",\"name\":\"Room %s\"}".formatted(siteId, Ids.next())));
    }

    /** A new lot of 1000 mg at 50 mg/ml. */
    public UUID lot() {
        return id(post(nurse(), "/v1/lots", lotBody("2098-12-31")));
    }

    public String lotBody(String expiresOn) {
        return """
                {"siteId":"%s","medicine":"ketamine","formulation":"injection","concentrationMgPerMl":50,
                 "lotNumber":"L-%s","expiresOn":"%s","quantityMg":1000}""".formatted(siteId, Ids.next(), expiresOn);
    }

    /** A course for the patient. */
    public UUID course(Patient patient) {
        return id(post(prescriber(), "/v1/courses", courseBody(patient)));
    }

    public static String courseBody(Patient patient) {
        return "{\"patientId\":\"%s\",\"episodeId\":\"%s\",\"protocolId\":\"ketamine-im\"}"
                .formatted(patient.id(), patient.episodeId());
    }

    /** A booked session. */
    public UUID booked(UUID courseId, UUID roomId, Instant startsAt) {
        return id(post(admin(), "/v1/sessions", bookingBody(courseId, roomId, startsAt)));
    }

    public String bookingBody(UUID courseId, UUID roomId, Instant startsAt) {
        return """
                {"courseId":"%s","roomId":"%s","prescriberId":"%s","therapistId":"%s","nurseId":"%s","startsAt":"%s"}""".formatted(courseId, roomId, prescriberId, therapistId, nurseId, startsAt);
    }

    /** Sends with a key of its own. */
    public static Response post(Tokens who, String path, String body) {
        return request(who).body(body).post(path);
    }

    /** Sends with the current version of a session. */
    public Response step(Tokens who, UUID sessionId, String step, String body) {
        String tag = get(prescriber(), "/v1/sessions/" + sessionId).header("ETag");
        return request(who).header("If-Match", tag).body(body).post("/v1/sessions/" + sessionId + "/" + step);
    }

    public static Response get(Tokens who, String path) {
        return RestAssured.given().header("Authorization", who.bearer()).get(path);
    }

    public static RequestSpecification request(Tokens who) {
        return RestAssured.given()
                .header("Authorization", who.bearer())
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType("application/json");
    }

    /** The id of what was created. */
    public static UUID id(Response created) {
        created.then().statusCode(201);
        return UUID.fromString(created.jsonPath().getString("id"));
    }

    /** Changes the database past the service, for what only other services' facts or time would bring about. */
    public static void insert(String statement, Object... values) {
        try (Connection connection = Database.asSuperuser();
                PreparedStatement prepared = connection.prepareStatement(statement)) {
            for (int i = 0; i < values.length; i++) {
                prepared.setObject(
                        i + 1,
                        values[i] instanceof Instant instant
                                ? OffsetDateTime.ofInstant(instant, ZoneOffset.UTC)
                                : values[i]);
            }
            prepared.executeUpdate();
        } catch (SQLException failure) {
            throw new AssertionError("the statement failed: " + statement, failure);
        }
    }
}
