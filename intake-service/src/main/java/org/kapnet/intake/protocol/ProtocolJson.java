package org.kapnet.intake.protocol;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Map;

/** How rules are written, in the protocol files and in the stored overrides of clinics. */
final class ProtocolJson {

    /** How the kinds of criteria are called. */
    static final Map<Class<?>, Class<?>> KINDS = Map.of(Criterion.class, CriterionInJson.class);

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
            .build()
            .setMixIns(KINDS);

    private ProtocolJson() {}

    static String write(ProtocolOverride override) {
        try {
            return JSON.writeValueAsString(override);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("an override cannot be written: " + unwritable.getClass());
        }
    }

    /** Reads what is written in one form as the same in another. */
    static <T> T convert(Object written, Class<T> type) {
        return JSON.convertValue(written, type);
    }

    static ProtocolOverride read(String document) {
        try {
            return JSON.readValue(document, ProtocolOverride.class);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("a stored override cannot be read: " + unreadable.getClass());
        }
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Criterion.Always.class, name = "always"),
        @JsonSubTypes.Type(value = Criterion.HasCondition.class, name = "condition"),
        @JsonSubTypes.Type(value = Criterion.UnclassifiedCondition.class, name = "unclassified-condition"),
        @JsonSubTypes.Type(value = Criterion.TakesMedication.class, name = "medication"),
        @JsonSubTypes.Type(value = Criterion.UnclassifiedMedication.class, name = "unclassified-medication"),
        @JsonSubTypes.Type(value = Criterion.UsesSubstance.class, name = "substance"),
        @JsonSubTypes.Type(value = Criterion.Age.class, name = "age"),
        @JsonSubTypes.Type(value = Criterion.Pregnancy.class, name = "pregnancy"),
        @JsonSubTypes.Type(value = Criterion.Breastfeeding.class, name = "breastfeeding"),
        @JsonSubTypes.Type(value = Criterion.PressureAtLeast.class, name = "pressure"),
        @JsonSubTypes.Type(value = Criterion.SuicideRisk.class, name = "suicide-risk"),
        @JsonSubTypes.Type(value = Criterion.SelfHarmThoughts.class, name = "self-harm-thoughts"),
        @JsonSubTypes.Type(value = Criterion.AdequateTrials.class, name = "adequate-trials"),
        @JsonSubTypes.Type(value = Criterion.AssessmentResult.class, name = "assessment-result"),
        @JsonSubTypes.Type(value = Criterion.MissingDiagnosis.class, name = "missing-diagnosis")
    })
    private interface CriterionInJson {}
}
