package org.kapnet.integration.directory;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;

/** Looks things up in the copies; needs the caller's transaction, and sees what the caller's scope may see. */
@ApplicationScoped
public class Directory {

    private final DirectoryRepository rows;

    Directory(DirectoryRepository rows) {
        this.rows = rows;
    }

    public Optional<Practitioner> practitioner(UUID id) {
        return rows.find(PractitionerEntity.class, id).map(PractitionerEntity::view);
    }

    /** The practitioner who signs in with that account. */
    public Optional<Practitioner> practitionerOfAccount(String subject) {
        return rows.practitionerOfAccount(subject).map(PractitionerEntity::view);
    }

    public Optional<Patient> patient(UUID id) {
        return rows.find(PatientEntity.class, id).map(PatientEntity::view);
    }

    public Optional<Episode> episode(UUID id) {
        return rows.find(EpisodeEntity.class, id).flatMap(EpisodeEntity::view);
    }

    /** The episode that the patient is in: the one opened last of those that have not ended. */
    public Optional<Episode> currentEpisode(UUID patientId) {
        return rows.latestEpisode(patientId).flatMap(EpisodeEntity::view);
    }

    /** What the patient is treated for now; empty for who is in no episode. */
    public Optional<Treatment> currentTreatment(UUID patientId) {
        return rows.latestEpisode(patientId).flatMap(EpisodeEntity::treatment);
    }

    /** The current episode, or the last one where nobody has taken it over: its therapist still answers. */
    public Optional<Episode> accompanyingEpisode(UUID patientId) {
        return currentEpisode(patientId).or(() -> rows.lastOpenedEpisode(patientId)
                .flatMap(EpisodeEntity::view)
                .filter(Episode::answersForItsDoses));
    }

    /** The clinic that the patient belongs to: that of the episode opened last, also once it has ended. */
    public Optional<UUID> homeOf(UUID patientId) {
        return rows.lastOpenedEpisode(patientId).map(episode -> episode.clinicId);
    }

    public boolean isDeceased(UUID patientId) {
        return rows.isDeceased(patientId);
    }

    /** Whether the clinic has a place where patients can come to. */
    public boolean hasSite(UUID clinicId) {
        return rows.hasSite(clinicId);
    }

    /** When the patient got the first dose of all, at whichever clinic. */
    public Optional<Instant> firstDoseAt(UUID patientId) {
        return rows.find(FirstDoseEntity.class, patientId).map(first -> first.givenAt);
    }

    /** Whether that therapist has an episode with the patient. */
    public boolean accompanies(UUID therapistId, UUID patientId) {
        return rows.accompanies(therapistId, patientId);
    }

    public Optional<ZoneId> zoneOfSite(UUID siteId) {
        return rows.find(SiteEntity.class, siteId).map(site -> ZoneId.of(site.zone));
    }

    /** Whether the patient has agreed to therapy by telehealth, at that time. */
    public boolean agreedToTelehealth(UUID patientId, Instant at) {
        return rows.telehealthConsents(patientId).stream().anyMatch(consent -> consent.holdsAt(at));
    }
}
