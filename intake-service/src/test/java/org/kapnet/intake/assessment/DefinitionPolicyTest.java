package org.kapnet.intake.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kapnet.intake.data.ClinicalData;
import org.kapnet.platform.testing.JsonEdit;

/** A typing error in an instrument's file is found when the service starts, whichever figure it hits. */
class DefinitionPolicyTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Map<String, JsonNode> FILES = ClinicalData.readAll("instruments", JsonNode.class);

    @ParameterizedTest(name = "{0} with {2} at {1}: {3}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "phq-9 | /items/0/maximum | 4 | has a range that is not that of its answers",
                "phq-9 | /items/0/answerList | \"nowhere\" | has a range that is not that of its answers",
                "peg | /items/0/maximum | 0 | has no range",
                "phq-9 | /items/1/code | \"44250-9\" | is there twice",
                "phq-9 | /items/0/code | \"44250-8\" | has a code that is not what its coding says",
                "pcl-5 | /items/0/code | \"44250-9\" | has a code that is not what its coding says",
                "audit-c | /items/0/note | null | has a code that is not what its coding says",
                "phq-9 | /panelLoinc | \"44249-2\" | is no LOINC code",
                "phq-9 | /panelLoinc | \"44261-6\" | the code of the panel is not that of the total",
                "phq-9 | /items/9/reversed | true | is reversed but adds to no total",
                "phq-9 | /items/0/optional | true | may be left out but adds to the total",
                "c-ssrs-screener | /items/2/askedWhen/item | \"93250-9\" | depends on an answer that is not given before it",
                "c-ssrs-screener | /items/2/askedWhen/atLeast | 2 | depends on an answer that is not given before it",
                "phq-9 | /recall/period | \"2 weeks\" | the recall period is no ISO 8601 period",
                "phq-9 | /scoring/prorating/maximumMissing | 5 | prorating fills in at least one item and fewer than half",
                "c-ssrs-screener | /scoring/prorating | {\"enabled\":false,\"maximumMissing\":1,\"source\":\"s\",\"confidence\":\"default\"} | is never prorated",
                "phq-9 | /scored | false | scored does not say what the method says",
                "phq-9 | /scoring/factor | 4 | a factor belongs to a scaled sum",
                "who-5 | /scoring/factor | 5 | the range is not that of the items",
                "phq-9 | /range/maximum | 28 | the range is not that of the items",
                "phq-9 | /bands/1/from | 4 | does not begin where the one before ends",
                "phq-9 | /bands/4/to | 26 | the bands do not cover the range",
                "phq-9 | /cutOffs/0/atLeast | 28 | needs one figure of the range",
                "phq-9 | /cutOffs/0/atMost | 10 | needs one figure of the range",
                "audit-c | /cutOffs/2/sex | \"male\" | is there once, or once for each sex and unknown",
                "audit-c | /cutOffs/2/sex | null | is there once, or once for each sex and unknown",
                "pcl-5 | /cutOffs/0/code | \"cluster-rule\" | result cluster-rule is there twice",
                "pcl-5 | /criteria/0/allOf/1/count | 3 | counts more than its items",
                "pcl-5 | /criteria/0/allOf/1/atLeast | 5 | that decides nothing",
                "mdq | /criteria/0/allOf/1/items | [\"mdq-16\"] | that decides nothing",
                "phq-9 | /changeRules/1/code | \"response\" | is there twice",
                "phq-9 | /changeRules/0/percentDrop | null | cannot be judged",
                "phq-9 | /changeRules/0/movement | \"worse\" | goes against the direction",
                "who-5 | /direction | \"lower-is-better\" | goes against the direction",
                "phq-9 | /riskRules/1/anyOf/0/allOf/0/atLeast | 0 | that decides nothing",
                "phq-9 | /riskRules/1/anyOf/0/allOf/0/item | \"44260-9\" | that decides nothing",
                "phq-9 | /riskRules/1/anyOf | [] | holds always or never",
                "phq-9 | /riskRules/0/level | \"severe\" | has no known level",
                "c-ssrs-screener | /riskRules/2/level | \"high\" | or a higher one than the rule before",
                "phq-9 | /changeRules/0/source | \"\" | a figure has no source or no confidence",
                "phq-9 | /riskRules/0/confidence | null | a figure has no source or no confidence"
            })
    void everyTypingErrorIsFound(String id, String pointer, String value, String fault) throws JsonProcessingException {
        assertThat(DefinitionPolicy.faults(edited(id, pointer, value)))
                .anySatisfy(found -> assertThat(found).contains(fault));
    }

    @ParameterizedTest
    @CsvSource({"items", "bands", "riskRules", "recall", "direction", "licence"})
    void aPartThatIsLeftOutCannotBeRead(String part) {
        ObjectNode file = FILES.get("phq-9.v1.json").deepCopy();
        file.remove(part);

        assertThatThrownBy(() -> JSON.treeToValue(file, Instrument.class)).isInstanceOf(JsonProcessingException.class);
    }

    @ParameterizedTest
    @CsvSource({"44249-1, true", "44249-2, false", "101697-1, true", "101679-1, false", "44249, false", "x-1, false"})
    void aCodeHasItsCheckDigit(String code, boolean loinc) {
        assertThat(DefinitionPolicy.isLoinc(code)).isEqualTo(loinc);
    }

    @Test
    void theCatalogueDoesNotOpenWithSuchAFile() throws JsonProcessingException {
        Instrument broken = edited("phq-9", "/range/maximum", "28");

        assertThatThrownBy(() -> new InstrumentCatalogue(Map.of("phq-9.v1.json", broken)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("the range is not that of the items");
    }

    private static Instrument edited(String id, String pointer, String value) throws JsonProcessingException {
        String file = FILES.get(id + ".v1.json").toString();
        return JSON.readValue(JsonEdit.with(file, pointer, value), Instrument.class);
    }
}
