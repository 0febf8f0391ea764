package org.kapnet.integration.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the copies up to date. Every method sets a state, so telling the same fact twice changes nothing.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class DirectoryCopies {

    private final DirectoryRepository rows;

    DirectoryCopies(DirectoryRepository rows) {
        this.rows = rows;
    }

    /** A site of a clinic, as the network directory shows it. */
    public record SiteFacts(
            UUID id, String name, String zone, @Nullable String state) {}

    public void clinic(UUID id, String name, List<SiteFacts> sites) {
        keep(ClinicEntity.class, id, ClinicEntity::new, clinic -> {
            clinic.id = id;
            clinic.name = name;
        });
        for (SiteFacts facts : sites) {
            keep(SiteEntity.class, facts.id(), SiteEntity::new, site -> {
                site.id = facts.id();
                site.clinicId = id;
                site.name = facts.name();
                site.zone = facts.zone();
                site.state = facts.state();
            });
        }
    }

    public void practitioner(Practitioner facts) {
        keep(PractitionerEntity.class, facts.id(), PractitionerEntity::new, row -> {
            row.id = facts.id();
            row.clinicId = facts.clinicId();
            row.profession = facts.profession();
            row.accountId = facts.accountId();
            row.assignable = facts.assignable();
            row.assignableUntil = facts.assignableUntil();
            row.licensedStates = facts.licensedStates().stream().sorted().toArray(String[]::new);
        });
    }

    /** A credential has lapsed; what is left may or may not allow work. */
    public void credentialLapsed(UUID practitionerId, @Nullable String state, boolean licence, boolean assignable) {
        rows.find(PractitionerEntity.class, practitionerId).ifPresent(row -> {
            row.assignable = assignable;
            if (licence && state != null) {
                row.licensedStates = List.of(row.licensedStates).stream()
                        .filter(licensed -> !licensed.equals(state))
                        .toArray(String[]::new);
            }
        });
    }

    /** The clinic of the episode opened last stands, also when an older registration becomes known after it. */
    public void patient(Patient facts) {
        UUID clinicId = home(facts.id(), facts.clinicId());
        keep(PatientEntity.class, facts.id(), PatientEntity::new, row -> {
            row.patientId = facts.id();
            row.clinicId = clinicId;
            row.zone = facts.zone().getId();
            row.state = facts.state() == null ? row.state : facts.state();
        });
    }

    /**
     * An episode was opened. The patient belongs to the clinic of the episode opened last, so one that becomes known
     * late, or again, takes nobody back.
     *
     * @return the clinic that the patient belongs to now
     */
    public UUID episode(Episode facts, Treatment treatment) {
        keep(EpisodeEntity.class, facts.id(), EpisodeEntity::new, row -> {
            row.id = facts.id();
            row.clinicId = facts.clinicId();
            row.patientId = facts.patientId();
            row.siteId = facts.siteId();
            row.therapistId = row.openedAt == null ? facts.therapistId() : row.therapistId;
            row.openedAt = treatment.openedAt();
            row.indication = treatment.indications().getFirst();
            row.alsoFor = treatment.indications().stream().skip(1).toArray(String[]::new);
        });
        UUID home = home(facts.patientId(), facts.clinicId());
        rows.find(PatientEntity.class, facts.patientId()).ifPresent(patient -> patient.clinicId = home);
        rows.telehealthConsents(facts.patientId()).forEach(consent -> consent.clinicId = home);
        rows.find(FirstDoseEntity.class, facts.patientId()).ifPresent(first -> first.clinicId = home);
        return home;
    }

    /** An episode has ended; the patient stays with the clinic until another one opens an episode. */
    public void episodeEnded(UUID id, UUID patientId, UUID clinicId, EpisodeEnd end, Instant at) {
        keep(EpisodeEntity.class, id, EpisodeEntity::new, row -> {
            row.id = id;
            row.clinicId = clinicId;
            row.patientId = patientId;
            row.endedAt = at;
            row.endKind = end.word();
        });
    }

    /** Another therapist accompanies the episode from now on. */
    public void episodeTherapist(UUID id, UUID therapistId) {
        rows.find(EpisodeEntity.class, id).ifPresent(row -> row.therapistId = therapistId);
    }

    /** A dose was given; kept where it is the first of the patient as far as is known. */
    public void dosed(UUID patientId, UUID clinicId, Instant at) {
        UUID home = home(patientId, clinicId);
        Instant first = rows.find(FirstDoseEntity.class, patientId)
                .map(known -> known.givenAt)
                .filter(known -> known.isBefore(at))
                .orElse(at);
        keep(FirstDoseEntity.class, patientId, FirstDoseEntity::new, row -> {
            row.patientId = patientId;
            row.clinicId = home;
            row.givenAt = first;
        });
    }

    public void telehealthSigned(
            UUID consentId, UUID patientId, UUID clinicId, Instant signedAt, @Nullable Instant expiresAt) {
        telehealth(consentId, patientId, clinicId, row -> {
            row.signedAt = signedAt;
            row.expiresAt = expiresAt;
        });
    }

    public void telehealthWithdrawn(UUID consentId, UUID patientId, UUID clinicId, Instant withdrawnAt) {
        telehealth(consentId, patientId, clinicId, row -> row.withdrawnAt = withdrawnAt);
    }

    public void telehealthOutdated(UUID consentId, UUID patientId, UUID clinicId, Instant outdatedAt) {
        telehealth(consentId, patientId, clinicId, row -> row.outdatedAt = outdatedAt);
    }

    private void telehealth(UUID consentId, UUID patientId, UUID clinicId, Consumer<TelehealthConsentEntity> set) {
        UUID home = home(patientId, clinicId);
        keep(TelehealthConsentEntity.class, consentId, TelehealthConsentEntity::new, row -> {
            row.id = consentId;
            row.patientId = patientId;
            row.clinicId = home;
            set.accept(row);
        });
    }

    // Consents and other working copies are where the patient is, whoever tells of them.
    private UUID home(UUID patientId, UUID told) {
        return rows.lastOpenedEpisode(patientId)
                .map(episode -> episode.clinicId)
                .orElse(told);
    }

    private <T> void keep(Class<T> type, UUID id, Supplier<T> created, Consumer<T> set) {
        T known = rows.find(type, id).orElse(null);
        if (known != null) {
            set.accept(known);
            return;
        }
        T row = created.get();
        set.accept(row);
        rows.add(row);
    }
}
