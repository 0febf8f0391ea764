package org.kapnet.intake;

import java.util.List;
import java.util.Map;

/** A clinic's own rule, for tests: a current migraine is for somebody else to look at. */
public final class SampleOverride {

    private SampleOverride() {}

    /**
     * Adopts it.
     *
     * @param known how many overrides the clinic has adopted before
     * @param role who is to look
     */
    public static void adopt(Network network, int known, String role) {
        Api.as(network.staff("clinic-admin"))
                .post(
                        "/v1/clinics/" + network.clinicId() + "/protocol-overrides",
                        Map.of(
                                "reason",
                                "sample policy",
                                "rules",
                                List.of(Map.of(
                                        "id",
                                        "clinic-migraine",
                                        "ruleClass",
                                        "relative",
                                        "when",
                                        Map.of(
                                                "kind", "condition",
                                                "codes", List.of("migraine"),
                                                "statuses", List.of("current")),
                                        "effect",
                                        Map.of("kind", "review", "roles", List.of(role)),
                                        "message",
                                        "The clinic looks closer.",
                                        "source",
                                        "clinic policy"))),
                        "\"" + known + "\"")
                .then()
                .statusCode(201);
    }
}
