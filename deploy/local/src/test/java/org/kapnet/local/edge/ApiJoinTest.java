package org.kapnet.local.edge;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;

class ApiJoinTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    @Test
    void joinsPathsAndSharesWhatIsTheSame() throws Exception {
        ObjectNode joined = join(
                document("/v1/clinics", "listClinics", "Page", "{'type':'object'}"),
                document("/v1/rooms", "listRooms", "Page", "{'type':'object'}"));

        assertThat(joined.path("paths").fieldNames()).toIterable().containsExactly("/v1/clinics", "/v1/rooms");
        assertThat(joined.path("components").path("schemas").fieldNames())
                .toIterable()
                .containsExactly("Page");
    }

    @Test
    void keepsTwoMeaningsOfOneNameApart() throws Exception {
        ObjectNode joined = join(
                document("/v1/clinics", "listClinics", "Page", "{'type':'object'}"),
                document("/v1/rooms", "listRooms", "Page", "{'type':'array'}"));

        assertThat(joined.at("/components/schemas/Page/type").asText()).isEqualTo("object");
        assertThat(joined.at("/components/schemas/PageSecond/type").asText()).isEqualTo("array");
        assertThat(joined.at("/paths/~1v1~1rooms/get/schema/$ref").asText())
                .isEqualTo("#/components/schemas/PageSecond");
        assertThat(joined.at("/paths/~1v1~1clinics/get/schema/$ref").asText()).isEqualTo("#/components/schemas/Page");
    }

    @Test
    void renamesWhatLeadsToARenamedComponent() throws Exception {
        ObjectNode first = document("/v1/a", "a", "Item", "{'type':'object'}");
        ObjectNode second = document("/v1/b", "b", "Item", "{'type':'string'}");
        String list = "{'items':{'$ref':'#/components/schemas/Item'}}";
        first.withObject("/components/schemas").set("List", json(list));
        second.withObject("/components/schemas").set("List", json(list));

        ObjectNode joined = join(first, second);

        assertThat(joined.at("/components/schemas/List/items/$ref").asText()).endsWith("/Item");
        assertThat(joined.at("/components/schemas/ListSecond/items/$ref").asText())
                .endsWith("/ItemSecond");
    }

    @Test
    void operationIdsStayUnique() throws Exception {
        ObjectNode joined = join(
                document("/v1/a", "list", "A", "{'type':'object'}"),
                document("/v1/b", "list", "B", "{'type':'object'}"));

        assertThat(joined.at("/paths/~1v1~1a/get/operationId").asText()).isEqualTo("list");
        assertThat(joined.at("/paths/~1v1~1b/get/operationId").asText()).isEqualTo("secondList");
    }

    private static ObjectNode join(ObjectNode first, ObjectNode second) {
        ApiJoin join = new ApiJoin(MAPPER);
        join.add("first", first);
        join.add("second", second);
        return join.joined();
    }

    private static ObjectNode document(String path, String operationId, String schema, String definition)
            throws JsonProcessingException {
        ObjectNode document = MAPPER.createObjectNode().put("openapi", "3.1.0");
        ObjectNode operation = document.putObject("paths").putObject(path).putObject("get");
        operation.put("operationId", operationId);
        operation.putObject("schema").put("$ref", "#/components/schemas/" + schema);
        document.putObject("components").putObject("schemas").set(schema, json(definition));
        return document;
    }

    private static ObjectNode json(String text) throws JsonProcessingException {
        return (ObjectNode) MAPPER.readTree(text.replace('\'', '"'));
    }
}
