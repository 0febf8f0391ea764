package org.kapnet.intake.episode;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.kapnet.intake.patient.ClosureObjection;
import org.kapnet.platform.problem.Reason;

/** A record is not closed under a treatment. */
@ApplicationScoped
class OpenEpisodeObjection implements ClosureObjection {

    private final EpisodeRepository episodes;

    OpenEpisodeObjection(EpisodeRepository episodes) {
        this.episodes = episodes;
    }

    @Override
    public Optional<Reason> against(UUID patientId) {
        return episodes.count("patientId = ?1 and state = 'open'", patientId) == 0
                ? Optional.empty()
                : Optional.of(
                        new Reason("episode-open", "The patient is in treatment; close the episode first.", null));
    }
}
