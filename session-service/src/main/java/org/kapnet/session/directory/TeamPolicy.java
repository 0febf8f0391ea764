package org.kapnet.session.directory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.kapnet.session.protocol.Finding;

/** Whether people may work on a session. Every reason is listed; nobody overrides them. */
public final class TeamPolicy {
    private static final String TEAM = "Three roles on a session: therapist leads, nurse and prescriber watch (S4-7)";
    private static final String LICENCE = "Nobody works without a current licence in the state of a site";

    private TeamPolicy() {}

    /**
     * What speaks against the people of a session.
     *
     * @param clinicId the clinic that holds the session
     * @param people the practitioners by the profession that the session needs of them
     * @param through until when they work
     */
    public static List<Finding> findings(UUID clinicId, Map<String, Optional<Practitioner>> people, Instant through) {
        List<Finding> findings = new ArrayList<>();
        people.forEach((profession, person) -> {
            Optional<Practitioner> own = person.filter(found -> clinicId.equals(found.clinicId()));
            if (own.isEmpty()) {
                findings.add(Finding.stop(profession + "-unknown", "The clinic has no such " + profession, TEAM));
            } else if (!profession.equals(own.get().profession())) {
                findings.add(Finding.stop(
                        profession + "-wrong-profession", "The person chosen is not a " + profession, TEAM));
            } else if (!own.get().assignableThrough(through)) {
                findings.add(Finding.stop(
                        profession + "-not-assignable",
                        "The " + profession + " may not be assigned at that time",
                        LICENCE));
            }
        });
        return List.copyOf(findings);
    }

    /** What speaks against the person who acts: no practitioner of the clinic, or none who may work at that moment. */
    public static List<Finding> acting(Optional<Practitioner> person, Instant at) {
        return person.filter(found -> found.assignableThrough(at)).isPresent()
                ? List.of()
                : List.of(
                        Finding.stop("actor-not-assignable", "The person who acts may not work at that time", LICENCE));
    }
}
