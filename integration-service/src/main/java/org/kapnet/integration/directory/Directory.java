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
        return rows.find(EpisodeEntity.class, id).map(EpisodeEntity::view);
    }

    /** The episode that the patient is in: the one opened last. */
    public Optional<Episode> currentEpisode(UUID patientId) {
        return rows.latestEpisode(patientId).map(EpisodeEntity::view);
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
