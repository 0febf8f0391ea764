package org.kapnet.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kapnet.platform.testing.ProblemAssertions.problem;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kapnet.platform.testing.Database;
import org.kapnet.platform.testing.KapnetStack;
import org.kapnet.platform.testing.Tokens;
import org.kapnet.platform.time.SettableClock;
import org.kapnet.platform.web.Ids;

/** A therapist sees own patients; a colleague's are to them as if they did not exist. */
@QuarkusTest
@WithTestResource(KapnetStack.class)
class CaseloadTest {
    /** What a therapist may call that tells nothing of a patient. */
    private static final Set<String> ABOUT_NOBODY = Set.of("getProtocol", "listProtocols", "getRoom", "listRooms");

    private static final Map<String, String> LISTS =
            Map.of("listCourses", "/v1/courses", "listSessions", "/v1/sessions");

    @Inject
    SettableClock clock;

    private final Ward ward = Ward.open();
    private final UUID colleagueId = Ids.next();
    private final Tokens colleague =
            Tokens.as("therapist").clinic(ward.clinicId).subject(Ward.account(colleagueId));
    private Ward.Patient patient;
    private UUID course;
    private UUID session;
    private UUID reading;

    @BeforeEach
    void treat() {
        ward.hire(colleagueId, "therapist");
        patient = ward.patient();
        course = ward.course(patient);
        session = ward.booked(course, ward.room(), clock.instant().plus(Duration.ofMinutes(20)));
        Day day = new Day(ward, clock, session);
        assertThat(day.checkIn().statusCode()).isEqualTo(200);
        reading = Ward.id(day.vitals(120, 80, 5));
    }

    @Test
    void aColleaguesPatientDoesNotExistInAnyOperation() {
        paths().forEach((id, path) -> {
            problem(Ward.get(colleague, path), 404, "not-found");
            assertThat(Ward.get(ward.therapist(), path).statusCode()).as(id).isEqualTo(200);
        });
        assertThat(Database.count(
                        "select count(*) from audit_entry where actor = ? and patient_id = ?",
                        Ward.account(colleagueId),
                        patient.id()))
                .isZero();
    }

    /** A new operation has to be put on one side or the other. */
    @Test
    void everyOperationThatATherapistMayCallIsTried() throws IOException {
        Set<String> tried = new HashSet<>(paths().keySet());
        tried.addAll(LISTS.keySet());
        tried.addAll(ABOUT_NOBODY);

        Set<String> callable = Files.readAllLines(Path.of("api/roles.txt")).stream()
                .filter(line -> line.contains(" therapist"))
                .map(line -> line.substring(0, line.indexOf(':')))
                .collect(Collectors.toSet());

        assertThat(callable).isEqualTo(tried);
    }

    @Test
    void listsLeaveOthersPatientsOutAndTheirPagesStayRight() {
        Ward.Patient others = ward.patient();
        episodeOf(others, colleagueId);
        UUID theirs = ward.course(others);

        for (String path : LISTS.values()) {
            assertThat(ids(ward.therapist(), path + "?patientId=" + others.id()))
                    .isEmpty();
            assertThat(ids(ward.therapist(), path + "?patientId=" + patient.id()))
                    .hasSize(1);
            assertThat(ids(ward.nurse(), path + "?patientId=" + patient.id())).hasSize(1);
        }
        Response page = Ward.get(ward.therapist(), "/v1/courses?limit=1");
        assertThat(page.jsonPath().getList("items.id")).containsExactly(course.toString());
        assertThat(page.jsonPath().getString("nextCursor")).isNull();
        assertThat(ids(colleague, "/v1/courses")).containsExactly(theirs.toString());
        assertThat(ids(colleague, "/v1/sessions")).isEmpty();
        assertThat(ids(ward.therapist(), "/v1/sessions")).containsExactly(session.toString());
    }

    @Test
    void anotherTherapistOrAnotherEpisodeTakesTheViewOverOnceTheSessionIsOver() {
        String exposure = "/v1/patients/" + patient.id() + "/exposure";
        episodeOf(patient, colleagueId);

        Ward.get(colleague, exposure).then().statusCode(200);
        Ward.get(ward.therapist(), exposure).then().statusCode(200);
        ward.step(ward.nurse(), session, "stop", "{\"reason\":\"unwell\"}")
                .then()
                .statusCode(200);

        problem(Ward.get(ward.therapist(), exposure), 404, "not-found");
        Ward.get(ward.therapist(), "/v1/sessions/" + session).then().statusCode(200);
        Ward.get(ward.therapist(), "/v1/sessions/" + session + "/vitals").then().statusCode(200);
        assertThat(ids(ward.therapist(), "/v1/sessions")).containsExactly(session.toString());
    }

    @Test
    void anEndedEpisodeStaysWithItsTherapistUntilThereIsANewerOne() {
        Ward.insert("update episode set ended_at = now(), end_kind = 'closed' where id = ?", patient.episodeId());
        Ward.insert("update dosing_session set state = 'cancelled' where id = ?", session);
        String path = "/v1/courses/" + course;
        Ward.get(ward.therapist(), path).then().statusCode(200);

        Ward.insert(
                "insert into episode (id, clinic_id, patient_id, site_id, therapist_id, indication, route, opened_at)"
                        + " values (?, ?, ?, ?, ?, 'major-depression', 'im', ?)",
                Ids.next(),
                ward.clinicId,
                patient.id(),
                ward.siteId,
                colleagueId,
                Instant.parse("2026-01-01T00:00:00Z"));

        problem(Ward.get(ward.therapist(), path), 404, "not-found");
        Ward.get(colleague, path).then().statusCode(200);
    }

    @Test
    void anEmergencyOpensOneRecordToReadAndIsLogged() {
        emergency("/v1/patients/" + patient.id() + "/exposure").then().statusCode(200);
        assertThat(emergency("/v1/courses?patientId=" + patient.id()).jsonPath().getList("items"))
                .hasSize(1);
        assertThat(emergency("/v1/sessions").jsonPath().getList("items")).isEmpty();
        Ward elsewhere = Ward.open();
        problem(emergency("/v1/patients/" + elsewhere.patient().id() + "/exposure"), 404, "not-found");

        assertThat(Database.count(
                        "select count(*) from audit_entry where action = 'open-in-emergency' and patient_id = ?"
                                + " and actor = ? and reason = 'the therapist cannot be reached'",
                        patient.id(),
                        Ward.account(colleagueId)))
                .isEqualTo(2);
    }

    @Test
    void whoHoldsAnotherRoleIsJudgedByItWhereItIsLetIn() {
        Tokens nurse = Tokens.as("therapist", "nurse").clinic(ward.clinicId).subject(Ward.account(colleagueId));
        Tokens admin =
                Tokens.as("therapist", "clinic-admin").clinic(ward.clinicId).subject(Ward.account(colleagueId));
        String exposure = "/v1/patients/" + patient.id() + "/exposure";

        Ward.get(nurse, exposure).then().statusCode(200);
        Ward.get(admin, "/v1/sessions/" + session).then().statusCode(200);
        problem(Ward.get(admin, exposure), 404, "not-found");
    }

    private Map<String, String> paths() {
        String inSession = "/v1/sessions/" + session;
        return Map.of(
                "getCourse", "/v1/courses/" + course,
                "getSession", inSession,
                "getExposure", "/v1/patients/" + patient.id() + "/exposure",
                "listVitals", inSession + "/vitals",
                "getVitals", inSession + "/vitals/" + reading);
    }

    private void episodeOf(Ward.Patient who, UUID therapistId) {
        Ward.insert("update episode set therapist_id = ? where id = ?", therapistId, who.episodeId());
    }

    private static List<String> ids(Tokens who, String path) {
        return Ward.get(who, path).jsonPath().getList("items.id", String.class);
    }

    private Response emergency(String path) {
        return RestAssured.given()
                .header("Authorization", colleague.bearer())
                .header("Kap-Break-Glass", "the therapist cannot be reached")
                .get(path);
    }
}
