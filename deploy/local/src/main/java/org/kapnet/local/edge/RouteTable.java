package org.kapnet.local.edge;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which service answers a path of the API. Resource names are unique across services, so the first segment decides, but
 * for a few sub-resources of a patient that another service keeps.
 */
final class RouteTable {

    private static final Map<String, List<String>> RESOURCES = Map.of(
            "intake",
            List.of(
                    "clinics",
                    "sites",
                    "practitioners",
                    "directory",
                    "patients",
                    "me",
                    "referrals",
                    "instruments",
                    "screening-vocabulary",
                    "screenings",
                    "consent-documents",
                    "consents",
                    "episodes",
                    "risks"),
            "session",
            List.of(
                    "protocols",
                    "courses",
                    "rooms",
                    "shifts",
                    "sessions",
                    "orders",
                    "adverse-events",
                    "signals",
                    "deadlines",
                    "lots",
                    "ledger"),
            "integration",
            List.of(
                    "availability",
                    "slots",
                    "appointments",
                    "plans",
                    "calendars",
                    "intentions",
                    "journal-entries",
                    "practices",
                    "follow-ups"),
            "notification",
            List.of(
                    "preferences",
                    "devices",
                    "messages",
                    "reminders",
                    "templates",
                    "deliveries",
                    "escalations",
                    "on-call-contacts",
                    "webhooks"));

    private static final Map<String, String> OF_A_PATIENT = Map.of("exposure", "session", "progress", "integration");

    private static final Map<String, String> BY_SEGMENT = bySegment();

    private RouteTable() {}

    private static Map<String, String> bySegment() {
        Map<String, String> services = new HashMap<>();
        RESOURCES.forEach((service, names) -> names.forEach(name -> services.put(name, service)));
        return services;
    }

    /** The short name of the service, or nothing for a path that no service has. */
    static Optional<String> service(String path) {
        String[] segments = path.split("/", -1);
        if (segments.length < 3 || !segments[0].isEmpty() || !segments[1].equals("v1")) {
            return Optional.empty();
        }
        if (segments.length >= 5 && segments[2].equals("patients") && OF_A_PATIENT.containsKey(segments[4])) {
            return Optional.of(OF_A_PATIENT.get(segments[4]));
        }
        return Optional.ofNullable(BY_SEGMENT.get(segments[2]));
    }
}
