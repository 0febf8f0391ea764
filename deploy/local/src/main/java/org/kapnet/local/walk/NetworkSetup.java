package org.kapnet.local.walk;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Registers two clinics with their sites, staff, rooms, lots and hours: what must be there before a patient is. */
public final class NetworkSetup {

    private static final String ZONE = "America/Chicago";
    private static final List<String> CONSENTS =
            List.of("treatment-off-label", "ketamine-risks", "telehealth", "messaging");

    private final Cast cast;
    private final Narrator narrator;
    private final WalkClock clock;

    public NetworkSetup(Cast cast, Narrator narrator, WalkClock clock) {
        this.cast = cast;
        this.narrator = narrator;
        this.clock = clock;
    }

    /** Sets the network up and answers with what the patients' paths need to know of it. */
    public Network create() {
        narrator.chapter("The network: two clinics with their sites and staff");
        ClinicSetup a = clinic("a", "Sample Clinic A", Cast.CLINIC_A, 10, "AS1234563", 29.7604, -95.3698);
        ClinicSetup b = clinic("b", "Sample Clinic B", Cast.CLINIC_B, 20, "BS1234563", 29.9988, -95.1757);
        Map<String, String> documents = consentDocuments();
        return new Network(a, b, documents);
    }

    private ClinicSetup clinic(
            String letter, String name, String clinicId, int accounts, String dea, double latitude, double longitude) {
        Caller network = cast.person("network.admin");
        Caller admin = cast.person(letter + ".admin");
        narrator.step("network-admin registers " + name, () -> network.post(
                        "/v1/clinics", Map.of("id", clinicId, "name", name))
                .expect(201));
        String siteId = narrator.step(
                "network-admin registers its site (address, position, zone, DEA number)", () -> network.post(
                                "/v1/clinics/" + clinicId + "/sites",
                                Map.of(
                                        "name", name + " Main Site",
                                        "address",
                                                Map.of(
                                                        "line1", "1 Sample Street",
                                                        "city", "Houston",
                                                        "state", "TX",
                                                        "postalCode", "77002",
                                                        "country", "US"),
                                        "latitude", latitude,
                                        "longitude", longitude,
                                        "zone", ZONE,
                                        "deaNumber", dea))
                        .expect(201)
                        .text("id"));
        narrator.step("clinic-admin describes the site's offering", () -> admin.put(
                        "/v1/sites/" + siteId + "/offering",
                        Map.of(
                                "routes", List.of("im"),
                                "indications", List.of("major-depression", "treatment-resistant-depression", "ptsd"),
                                "pricePerSession",
                                        Map.of("amountMinor", letter.equals("a") ? 45000 : 52000, "currency", "USD"),
                                "telehealthStates", List.of("TX")))
                .expect(200));
        Map<String, String> staff = new HashMap<>();
        staff.put(
                "prescriber", practitioner(admin, clinicId, "Sample Prescriber " + letter, "prescriber", accounts + 1));
        staff.put("therapist", practitioner(admin, clinicId, "Sample Therapist " + letter, "therapist", accounts + 2));
        staff.put("nurse", practitioner(admin, clinicId, "Sample Nurse " + letter, "nurse", accounts + 3));
        String roomId = narrator.eventually(
                        "clinic-admin adds a room",
                        201,
                        () -> admin.post("/v1/rooms", Map.of("siteId", siteId, "name", "Room 1")))
                .text("id");
        LocalDate expiry = clock.now().atZone(ZoneOffset.UTC).toLocalDate().plusYears(1);
        String lotId = narrator.eventually(
                        "a nurse receives a lot of ketamine", 201, () -> cast.person(letter + ".nurse")
                                .post(
                                        "/v1/lots",
                                        Map.of(
                                                "siteId",
                                                siteId,
                                                "medicine",
                                                "ketamine",
                                                "formulation",
                                                "solution-for-injection",
                                                "concentrationMgPerMl",
                                                50,
                                                "lotNumber",
                                                "SAMPLE-" + letter.toUpperCase(java.util.Locale.ROOT) + "-1",
                                                "expiresOn",
                                                expiry.toString(),
                                                "quantityMg",
                                                5000)))
                .text("id");
        availability(letter, staff.get("therapist"));
        onCall(admin, letter, accounts);
        return new ClinicSetup(letter, clinicId, siteId, roomId, lotId, Map.copyOf(staff));
    }

    private String practitioner(Caller admin, String clinicId, String name, String profession, int account) {
        String id = narrator.step(
                "clinic-admin registers a " + profession + " with what the profession needs", () -> admin.post(
                                "/v1/practitioners",
                                Map.of(
                                        "clinicId", clinicId,
                                        "displayName", name,
                                        "profession", profession,
                                        "accountId", Cast.account(account)))
                        .expect(201)
                        .text("id"));
        credential(admin, id, Map.of("kind", "state-licence", "number", "SAMPLE-" + account));
        switch (profession) {
            // Two letters and six digits with their check digit, as for the registration of a real prescriber.
            case "prescriber" -> credential(admin, id, Map.of("kind", "dea", "number", "MS1234563"));
            case "therapist" ->
                credential(admin, id, Map.of("kind", "kap-training", "number", "SAMPLE-T" + account, "hours", 120));
            default -> {}
        }
        return id;
    }

    private void credential(Caller admin, String practitionerId, Map<String, Object> kind) {
        LocalDate today = clock.now().atZone(ZoneOffset.UTC).toLocalDate();
        Map<String, Object> body = new HashMap<>(kind);
        body.put("state", "TX");
        body.put("validFrom", today.minusYears(1).toString());
        body.put("validUntil", today.plusYears(2).toString());
        admin.post("/v1/practitioners/" + practitionerId + "/credentials", body).expect(201);
    }

    private void availability(String letter, String therapistId) {
        LocalDate today = clock.now().atZone(ZoneOffset.UTC).toLocalDate();
        List<Map<String, String>> windows = new ArrayList<>();
        for (String day : List.of("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY")) {
            windows.add(Map.of("dayOfWeek", day, "from", "08:00", "to", "18:00"));
        }
        narrator.eventually("the therapist opens hours for preparation and integration", 201, () -> cast.person(
                        letter + ".therapist")
                .post(
                        "/v1/availability",
                        Map.of(
                                "therapistId",
                                therapistId,
                                "zone",
                                ZONE,
                                "windows",
                                windows,
                                "kinds",
                                List.of("second-intake", "preparation", "integration"),
                                "validFrom",
                                today.toString(),
                                "validUntil",
                                today.plusMonths(6).toString())));
    }

    private void onCall(Caller admin, String letter, int accounts) {
        narrator.step("clinic-admin names who is on call", () -> {
            for (int level = 1; level <= 2; level++) {
                int account = level == 1 ? accounts + 3 : accounts + 1;
                admin.post(
                                "/v1/on-call-contacts",
                                Map.of(
                                        "accountId",
                                        Cast.account(account),
                                        "email",
                                        letter + ".oncall" + level + "@example.test",
                                        "phone",
                                        "+1202555010" + level,
                                        "level",
                                        level))
                        .expect(201);
            }
            return true;
        });
    }

    private Map<String, String> consentDocuments() {
        Map<String, String> hashes = new HashMap<>();
        narrator.step("network-admin publishes the consent documents", () -> {
            for (String kind : CONSENTS) {
                Answer document = cast.person("network.admin")
                        .post(
                                "/v1/consent-documents",
                                Map.of(
                                        "kind",
                                        kind,
                                        "language",
                                        "en",
                                        "version",
                                        1,
                                        "title",
                                        "Sample consent: " + kind,
                                        "text",
                                        "Sample text of the consent document " + kind + ". Not for clinical use."))
                        .expect(201);
                hashes.put(document.text("id"), document.text("hash"));
            }
            return true;
        });
        return Map.copyOf(hashes);
    }
}
