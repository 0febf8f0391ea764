package org.kapnet.intake.episode;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.kapnet.intake.episode.Episode.Closed;
import org.kapnet.intake.episode.Episode.Open;
import org.kapnet.intake.episode.Episode.Transferred;
import org.kapnet.intake.vocabulary.Indications;
import org.kapnet.intake.vocabulary.Route;
import org.kapnet.intake.vocabulary.WireNames;

@Entity(name = "Episode")
@Table(name = "episode")
class EpisodeEntity {

    @Id
    UUID id;

    @Version
    long version;

    UUID clinicId;
    UUID patientId;
    UUID siteId;
    UUID therapistId;
    UUID clearanceId;
    String indication;

    @JdbcTypeCode(SqlTypes.ARRAY)
    List<String> alsoFor;

    String route;
    String state;
    Instant openedAt;

    @Nullable
    Instant endedAt;

    @Nullable
    String endReason;

    @Nullable
    UUID transferredFrom;

    @Nullable
    UUID transferredTo;

    /** For the persistence provider. */
    protected EpisodeEntity() {}

    Episode episode() {
        return switch (state) {
            case "open" -> new Open();
            case "closed" ->
                new Closed(
                        WireNames.parse(CloseReason.class, Objects.requireNonNull(endReason)),
                        Objects.requireNonNull(endedAt));
            case "transferred" ->
                new Transferred(Objects.requireNonNull(transferredTo), Objects.requireNonNull(endedAt));
            default -> throw new IllegalStateException("an episode is in no known state");
        };
    }

    void become(Closed closed) {
        state = "closed";
        endReason = WireNames.of(closed.reason());
        endedAt = closed.at();
    }

    void become(Transferred transferred) {
        state = "transferred";
        transferredTo = transferred.successorId();
        endedAt = transferred.at();
    }

    /** What would be asked for to treat the patient as in this episode, with another therapist. */
    OpenEpisode withTherapist(UUID otherTherapistId) {
        return asIn(clinicId, siteId, otherTherapistId);
    }

    /** What would be asked for to treat the patient as in this episode, elsewhere. */
    OpenEpisode asIn(UUID otherClinicId, UUID otherSiteId, UUID otherTherapistId) {
        Indications treated = Indications.read(indication, alsoFor);
        return new OpenEpisode(
                patientId,
                otherClinicId,
                otherSiteId,
                otherTherapistId,
                treated.main(),
                treated.alsoFor(),
                WireNames.parse(Route.class, route));
    }
}
