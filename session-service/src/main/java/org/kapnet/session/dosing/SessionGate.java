package org.kapnet.session.dosing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kapnet.session.directory.Directory;
import org.kapnet.session.directory.Practitioner;
import org.kapnet.session.directory.TeamPolicy;
import org.kapnet.session.protocol.Finding;
import org.kapnet.session.protocol.Protocol;
import org.kapnet.session.protocol.Protocols;
import org.kapnet.session.standing.StandingPolicy;
import org.kapnet.session.standing.Standings;

/** What speaks against a booked session by now: clearance, consents, the episode, and the three people. */
@ApplicationScoped
class SessionGate {
    private final Protocols protocols;
    private final Standings standings;
    private final Directory directory;

    SessionGate(Protocols protocols, Standings standings, Directory directory) {
        this.protocols = protocols;
        this.standings = standings;
        this.directory = directory;
    }

    /** Every reason, looking at the patient's standing at a moment and at the people until the session's end. */
    List<Finding> findings(SessionPlan plan, Instant at) {
        Protocol protocol = protocols.exactly(plan.protocolId(), plan.protocolVersion());
        List<Finding> findings = new ArrayList<>(StandingPolicy.findings(
                protocol, standings.of(plan.patientId(), protocol.route(), plan.episodeId()), at));
        Map<String, Optional<Practitioner>> people = new LinkedHashMap<>();
        people.put("prescriber", directory.practitioner(plan.prescriberId()));
        people.put("therapist", directory.practitioner(plan.therapistId()));
        people.put("nurse", directory.practitioner(plan.nurseId()));
        findings.addAll(TeamPolicy.findings(plan.clinicId(), people, plan.endsAt()));
        return findings;
    }
}
