package org.kapnet.intake.episode;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import org.kapnet.intake.episode.HandOver.Opening;
import org.kapnet.intake.vocabulary.WireNames;

@ApplicationScoped
class EpisodeRepository implements PanacheRepositoryBase<EpisodeEntity, UUID> {

    // One statement that leaves the transaction whole where another episode is open: a failed insert would spoil it.
    private static final String OPEN = """
            insert into episode
                (id, version, clinic_id, patient_id, site_id, therapist_id, clearance_id, indication, also_for, route, state,
                 opened_at, transferred_from)
            values
                (:id, 0, :clinic, :patient, :site, :therapist, :clearance, :indication, cast(:alsoFor as text[]), :route,
                 'open', :openedAt, cast(:predecessor as uuid))
            on conflict (patient_id) where state = 'open' do nothing
            """;

    /** Whether any of these patients is in treatment. */
    boolean anyOpen(Set<UUID> patientIds) {
        return !patientIds.isEmpty() && count("state = 'open' and patientId in ?1", patientIds) > 0;
    }

    /** Opens an episode unless the patient has an open one anywhere; false then. */
    boolean open(Opening opening) {
        OpenEpisode command = opening.command();
        UUID predecessor = opening.predecessorId();
        return getEntityManager()
                        .createNativeQuery(OPEN)
                        .setParameter("id", opening.episodeId())
                        .setParameter("clinic", command.clinicId())
                        .setParameter("patient", command.patientId())
                        .setParameter("site", command.siteId())
                        .setParameter("therapist", command.therapistId())
                        .setParameter("clearance", opening.clearanceId())
                        .setParameter("indication", WireNames.of(command.indication()))
                        .setParameter(
                                "alsoFor", command.indications().furtherWords().toArray(String[]::new))
                        .setParameter("route", WireNames.of(command.route()))
                        .setParameter("openedAt", opening.at())
                        .setParameter("predecessor", predecessor == null ? null : predecessor.toString())
                        .executeUpdate()
                == 1;
    }
}
