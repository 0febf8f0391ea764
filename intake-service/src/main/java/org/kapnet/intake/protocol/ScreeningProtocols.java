package org.kapnet.intake.protocol;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kapnet.intake.data.ClinicalData;
import org.kapnet.intake.protocol.InteractionCatalogue.InteractionFile;

/** Every version of the network's protocol that a stored verdict may name; the last is in use. */
@Singleton
public class ScreeningProtocols {

    private static final List<String> FILES = List.of(
            "screening/kap-screening.v1.json",
            "screening/kap-screening.v2.json",
            "screening/kap-screening.v3.json",
            "screening/kap-screening.v4.json");

    private final List<Loaded> versions = FILES.stream()
            .map(file -> ClinicalData.read(file, ScreeningProtocol.class, ProtocolJson.KINDS))
            .map(protocol -> new Loaded(protocol, medicines(protocol)))
            .toList();

    private record Loaded(ScreeningProtocol floor, MedicineClasses medicines) {

        EffectiveProtocol with(@Nullable ProtocolOverride override) {
            return new EffectiveProtocol(floor, medicines, override);
        }
    }

    /** The version in use, without any clinic's override. */
    public EffectiveProtocol current() {
        return versions.getLast().with(null);
    }

    /** The version in use with a clinic's override. */
    EffectiveProtocol current(@Nullable ProtocolOverride override) {
        return versions.getLast().with(override);
    }

    /** The version that a stored verdict was reached by. */
    EffectiveProtocol version(String id, int version, @Nullable ProtocolOverride override) {
        return versions.stream()
                .filter(known -> known.floor().id().equals(id) && known.floor().version() == version)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no screening protocol " + id + " version " + version))
                .with(override);
    }

    private static MedicineClasses medicines(ScreeningProtocol protocol) {
        return protocol.interactions() == null
                ? new MedicineClasses.ByPartOfName(Objects.requireNonNull(protocol.medicationClasses()))
                : new InteractionCatalogue(ClinicalData.read(protocol.interactions(), InteractionFile.class));
    }
}
