package org.kapnet.intake;

import io.restassured.response.Response;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.kapnet.platform.testing.Tokens;

/** A clinic of a test's own, with a site in Houston that offers treatment and a licensed, trained therapist. */
public record Network(UUID clinicId, UUID siteId, UUID therapistId) {

    /** Registers a clinic with everything that an episode needs. */
    public static Network create() {
        UUID clinic = clinic();
        UUID site = site(clinic, 29.7604, -95.3698);
        offering(site, 45_000);
        return new Network(clinic, site, therapist(clinic, "TX"));
    }

    /** A therapist with what is required to work in a state. */
    public static UUID therapist(UUID clinic, String state) {
        UUID therapist = practitioner(clinic, "therapist");
        training(therapist, 365);
        licence(therapist, state, 365);
        return therapist;
    }

    public static UUID clinic() {
        return Api.id(Api.as(networkAdmin()).post("/v1/clinics", Map.of("name", "Sample Clinic")), 201, "id");
    }

    public static UUID site(UUID clinic, double latitude, double longitude) {
        return Api.id(
                Api.as(networkAdmin()).post("/v1/clinics/" + clinic + "/sites", siteBody(latitude, longitude)),
                201,
                "id");
    }

    /** A site in Denver that offers what the one of {@link #create} offers. */
    public static UUID denverSite(UUID clinic) {
        Map<String, Object> body = new HashMap<>(siteBody(39.7392, -104.9903));
        body.put(
                "address",
                Map.of(
                        "line1", "1 Sample Street",
                        "city", "Denver",
                        "state", "CO",
                        "postalCode", "80202",
                        "country", "US"));
        body.put("zone", "America/Denver");
        UUID site = Api.id(Api.as(networkAdmin()).post("/v1/clinics/" + clinic + "/sites", body), 201, "id");
        offering(site, 45_000);
        return site;
    }

    public static Map<String, Object> siteBody(double latitude, double longitude) {
        return Map.of(
                "name",
                "Sample Site",
                "address",
                Map.of(
                        "line1", "1 Sample Street",
                        "city", "Houston",
                        "state", "TX",
                        "postalCode", "77002",
                        "country", "US"),
                "latitude",
                latitude,
                "longitude",
                longitude,
                "zone",
                "America/Chicago",
                "deaNumber",
                deaNumber());
    }

    /** A registration that no other place has, with the right check digit. */
    public static String deaNumber() {
        String digits = String.format("%06d", ThreadLocalRandom.current().nextInt(1_000_000));
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            sum += (i % 2 + 1) * (digits.charAt(i) - '0');
        }
        char surname = (char) ('A' + ThreadLocalRandom.current().nextInt(26));
        char type = (char) ('A' + ThreadLocalRandom.current().nextInt(26));
        return "" + type + surname + digits + sum % 10;
    }

    /** Publishes an offering, or replaces the one that is there. */
    public static Response offering(UUID site, int amountMinor) {
        String path = "/v1/sites/" + site + "/offering";
        String known = Api.as(networkAdmin()).get(path).header("ETag");
        Response answer = Api.as(networkAdmin()).put(path, offeringBody(amountMinor), known);
        answer.then().statusCode(200);
        return answer;
    }

    public static Map<String, Object> offeringBody(int amountMinor) {
        return Map.of(
                "routes", List.of("im", "sl"),
                "indications", List.of("major-depression", "treatment-resistant-depression"),
                "pricePerSession", Map.of("amountMinor", amountMinor, "currency", "USD"),
                "telehealthStates", List.of("TX"));
    }

    public static UUID practitioner(UUID clinic, String profession) {
        return Api.id(
                Api.as(networkAdmin()).post("/v1/practitioners", practitionerBody(clinic, profession)), 201, "id");
    }

    public static Map<String, Object> practitionerBody(UUID clinic, String profession) {
        return Map.of(
                "clinicId",
                clinic,
                "displayName",
                "Sample " + profession,
                "profession",
                profession,
                "accountId",
                UUID.randomUUID().toString());
    }

    /** A licence that began a year ago and ends in {@code days}. */
    public static void licence(UUID practitioner, String state, int days) {
        Api.as(networkAdmin())
                .post("/v1/practitioners/" + practitioner + "/credentials", licenceBody(state, days))
                .then()
                .statusCode(201);
    }

    /** A training that began a year ago and ends in {@code days}. */
    public static void training(UUID practitioner, int days) {
        Map<String, Object> body = new HashMap<>(licenceBody("TX", days));
        body.put("kind", "kap-training");
        body.put("hours", 120);
        Api.as(networkAdmin())
                .post("/v1/practitioners/" + practitioner + "/credentials", body)
                .then()
                .statusCode(201);
    }

    public static Map<String, Object> licenceBody(String state, int days) {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        return Map.of(
                "kind",
                "state-licence",
                "state",
                state,
                "number",
                "SAMPLE-1",
                "validFrom",
                today.minusYears(1).toString(),
                "validUntil",
                today.plusDays(days).toString());
    }

    public static Tokens networkAdmin() {
        return Tokens.as("network-admin");
    }

    /** The therapist of the clinic's episodes. */
    public Tokens therapist() {
        return therapist(therapistId);
    }

    /** One of the clinic's therapists. */
    public Tokens therapist(UUID practitioner) {
        return Tokens.as("therapist").clinic(clinicId).subject(accountOf(practitioner));
    }

    public static String accountOf(UUID practitioner) {
        return Api.as(networkAdmin())
                .get("/v1/practitioners/" + practitioner)
                .jsonPath()
                .getString("accountId");
    }

    /** Somebody of the clinic in this role; clinicians are on file with a licence. */
    public Tokens staff(String role) {
        Tokens tokens = Tokens.as(role).clinic(clinicId);
        return SampleStaff.isProfession(role) ? tokens.subject(SampleStaff.account(clinicId, role, role)) : tokens;
    }

    /** A clinician with an account of their own, on file with a licence. */
    public Tokens colleague(String role, String name) {
        return Tokens.as(role).clinic(clinicId).subject(SampleStaff.account(clinicId, role, name));
    }

    /** A prescriber who is certified in psychiatry and in addiction medicine. */
    public Tokens specialist(String name) {
        SampleStaff.specialist(clinicId, name, "addiction-medicine");
        return Tokens.as("prescriber").clinic(clinicId).subject(SampleStaff.specialist(clinicId, name, "psychiatry"));
    }

    public Tokens partner() {
        return Tokens.partner(clinicId, "referrals:write", "referrals:read");
    }
}
