package org.kapnet.intake.protocol;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapnet.intake.protocol.ScreeningProtocol.LetterTerms;
import org.kapnet.intake.protocol.ScreeningProtocol.Reviewer;

/** The protocol that judges a patient, now or at the time of a stored verdict. */
@ApplicationScoped
public class Protocols {

    private final ScreeningProtocols protocols;
    private final OverrideRepository overrides;

    Protocols(ScreeningProtocols protocols, OverrideRepository overrides) {
        this.protocols = protocols;
        this.overrides = overrides;
    }

    /**
     * A protocol with the versions that a verdict has to remember.
     *
     * @param overrideId the clinic's override, null where it has none
     * @param overrideNumber its number among those of the clinic
     */
    public record Versioned(
            EffectiveProtocol protocol,
            @Nullable UUID overrideId,
            @Nullable Integer overrideNumber) {}

    /** What judges the patients of a clinic now. */
    @Transactional
    public Versioned inForce(UUID clinicId) {
        return overrides
                .newestOf(clinicId)
                .map(row -> new Versioned(protocols.current(ProtocolJson.read(row.document)), row.id, row.number))
                .orElseGet(() -> new Versioned(protocols.current(), null, null));
    }

    /** What a stored verdict was reached by. */
    @Transactional
    public EffectiveProtocol of(String protocolId, int version, @Nullable UUID overrideId) {
        ProtocolOverride override =
                overrideId == null ? null : ProtocolJson.read(overrides.findById(overrideId).document);
        return protocols.version(protocolId, version, override);
    }

    /** The reviewer role of this name, by the network's protocol in use. */
    public Optional<Reviewer> reviewer(String role) {
        return Objects.requireNonNullElse(protocols.current().floor().reviewers(), List.<Reviewer>of()).stream()
                .filter(reviewer -> reviewer.role().equals(role))
                .findFirst();
    }

    /** How long letters of specialists count, by the network's protocol in use. */
    public LetterTerms letterTerms() {
        return Objects.requireNonNull(protocols.current().floor().letters());
    }
}
