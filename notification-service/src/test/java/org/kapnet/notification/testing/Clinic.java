package org.kapnet.notification.testing;

import static io.restassured.RestAssured.given;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.kapnet.platform.testing.Tokens;

/** A synthetic clinic with its staff, new for each test so that no other test's people are called. */
public record Clinic(UUID id) {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    public static Clinic fresh() {
        return new Clinic(SamplePatient.newId());
    }

    /** Someone on call, with the addresses at which they are reached. */
    public record OnCall(String id, String email, String phone) {}

    /** The clinic's administrator puts someone on call. */
    public OnCall addOnCall(int level) {
        int number = NUMBER.incrementAndGet();
        String email = "on.call-%d@example.test".formatted(number);
        String phone = "+1202555%04d".formatted(5000 + number);
        String added = given().header("Authorization", admin().bearer())
                .contentType("application/json")
                .body("""
                        {"accountId": "account-%d", "email": "%s", "phone": "%s", "level": %d}""".formatted(number, email, phone, level))
                .post("/v1/on-call-contacts")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getString("id");
        return new OnCall(added, email, phone);
    }

    public Tokens admin() {
        return Tokens.as("clinic-admin").clinic(id).subject("admin-" + id);
    }

    public Tokens nurse() {
        return Tokens.as("nurse").clinic(id).subject(nurseAccount());
    }

    public String nurseAccount() {
        return "nurse-" + id;
    }

    public Tokens prescriber() {
        return Tokens.as("prescriber").clinic(id).subject("prescriber-" + id);
    }

    public Tokens therapist() {
        return Tokens.as("therapist").clinic(id).subject("therapist-" + id);
    }
}
