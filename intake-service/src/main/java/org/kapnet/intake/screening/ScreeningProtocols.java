package org.kapnet.intake.screening;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import org.kapnet.intake.data.ClinicalData;

/** Every version of the screening protocol that a stored verdict may name; the last is in use. */
@Singleton
class ScreeningProtocols {

    private static final List<String> FILES = List.of("screening/kap-screening.v1.json");

    private final List<ScreeningProtocol> versions = FILES.stream()
            .map(file ->
                    ClinicalData.read(file, ScreeningProtocol.class, Map.of(Criterion.class, CriterionInJson.class)))
            .toList();

    ScreeningProtocol current() {
        return versions.getLast();
    }

    /** The version that a stored verdict was reached by. */
    ScreeningProtocol version(String id, int version) {
        return versions.stream()
                .filter(protocol -> protocol.id().equals(id) && protocol.version() == version)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no screening protocol " + id + " version " + version));
    }

    /** How the kinds of criteria are called in the protocol file. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Criterion.Always.class, name = "always"),
        @JsonSubTypes.Type(value = Criterion.HasCondition.class, name = "condition"),
        @JsonSubTypes.Type(value = Criterion.UnclassifiedCondition.class, name = "unclassified-condition"),
        @JsonSubTypes.Type(value = Criterion.TakesMedication.class, name = "medication"),
        @JsonSubTypes.Type(value = Criterion.UsesSubstance.class, name = "substance"),
        @JsonSubTypes.Type(value = Criterion.Age.class, name = "age"),
        @JsonSubTypes.Type(value = Criterion.Pregnancy.class, name = "pregnancy"),
        @JsonSubTypes.Type(value = Criterion.Breastfeeding.class, name = "breastfeeding"),
        @JsonSubTypes.Type(value = Criterion.PressureAtLeast.class, name = "pressure"),
        @JsonSubTypes.Type(value = Criterion.SuicideRisk.class, name = "suicide-risk"),
        @JsonSubTypes.Type(value = Criterion.SelfHarmThoughts.class, name = "self-harm-thoughts"),
        @JsonSubTypes.Type(value = Criterion.AdequateTrials.class, name = "adequate-trials")
    })
    private interface CriterionInJson {}
}
