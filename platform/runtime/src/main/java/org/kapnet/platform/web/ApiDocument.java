package org.kapnet.platform.web;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;
import org.jboss.jandex.IndexView;
import org.jspecify.annotations.Nullable;

/**
 * Writes into the API document what holds for every operation, so that no resource repeats it: the security scheme, the
 * one base URL, the Idempotency-Key of retryable operations, the choice of fields, and the refusals each operation can
 * answer with. What a resource declares itself is left as it is.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ApiDocument implements OASFilter {

    private static final String SCHEME = "oidc";

    private final OperationTraits traits;

    public ApiDocument(IndexView index) {
        this.traits = OperationTraits.read(index);
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        document.setServers(List.of(OASFactory.createServer().url("/")));
        if (document.getComponents() == null) {
            document.setComponents(OASFactory.createComponents());
        }
        document.getComponents().addSecurityScheme(SCHEME, bearer());
        RefusalDocument.addTo(document.getComponents());
        SuccessDocument.addTo(document.getComponents());
        FieldsDocument.addTo(document.getComponents());
        if (document.getPaths() != null) {
            document.getPaths().getPathItems().forEach((path, item) -> complete(document, path, item));
        }
    }

    private void complete(OpenAPI document, String path, PathItem item) {
        item.getOperations().forEach((method, operation) -> {
            if (method == PathItem.HttpMethod.GET) {
                FieldsDocument.complete(document, operation);
            }
            complete(path, item, method, operation);
        });
    }

    private void complete(String path, PathItem item, PathItem.HttpMethod method, Operation operation) {
        String id = operation.getOperationId();
        boolean open = id != null && traits.isPublic(id);
        operation.setSecurity(List.of(
                open
                        ? OASFactory.createSecurityRequirement()
                        : OASFactory.createSecurityRequirement().addScheme(SCHEME)));
        boolean idempotent = id != null && traits.isIdempotent(id);
        if (idempotent) {
            operation.addParameter(idempotencyKey(traits.requiresKey(id)));
        }
        boolean changes = method != PathItem.HttpMethod.GET && method != PathItem.HttpMethod.HEAD;
        boolean conditional = hasHeader(operation, "If-Match") || hasHeader(item, "If-Match");
        if (id != null) {
            SuccessDocument.complete(
                    operation, traits.answers(id), method == PathItem.HttpMethod.GET, traits.isEmpty(id));
        }
        refuse(operation, 400, operation.getRequestBody() != null || hasParameters(operation, item));
        refuse(operation, 401, !open);
        refuse(operation, 403, !open);
        refuse(operation, 404, path.contains("{"));
        // Every operation can refuse something; one without anything to get wrong can still be asked for another type.
        refuse(operation, 406, open);
        refuse(operation, 409, changes);
        refuse(operation, 412, conditional);
        refuse(operation, 413, operation.getRequestBody() != null);
        refuse(operation, 415, operation.getRequestBody() != null);
        refuse(operation, 422, idempotent);
        refuse(operation, 428, conditional);
        refuse(operation, 500, true);
        refuse(operation, 503, true);
    }

    private static void refuse(Operation operation, int status, boolean possible) {
        if (operation.getResponses() == null) {
            operation.setResponses(OASFactory.createAPIResponses());
        }
        APIResponses responses = operation.getResponses();
        String code = String.valueOf(status);
        Map<String, APIResponse> declared = responses.getAPIResponses();
        // The framework invents bare 401, 403 and 400 answers; they hold no content, so ours replace them.
        if (possible && (!declared.containsKey(code) || isBare(declared.get(code)))) {
            responses.addAPIResponse(code, OASFactory.createAPIResponse().ref(RefusalDocument.nameOf(status)));
        }
    }

    private static boolean isBare(APIResponse response) {
        return response.getContent() == null && response.getRef() == null;
    }

    private static boolean hasParameters(Operation operation, PathItem item) {
        return (operation.getParameters() != null && !operation.getParameters().isEmpty())
                || (item.getParameters() != null && !item.getParameters().isEmpty());
    }

    private static boolean hasHeader(Operation operation, String name) {
        return has(operation.getParameters(), name);
    }

    private static boolean hasHeader(PathItem item, String name) {
        return has(item.getParameters(), name);
    }

    private static boolean has(@Nullable List<Parameter> parameters, String name) {
        return parameters != null
                && parameters.stream()
                        .anyMatch(parameter ->
                                parameter.getIn() == Parameter.In.HEADER && name.equalsIgnoreCase(parameter.getName()));
    }

    private static Parameter idempotencyKey(boolean required) {
        return OASFactory.createParameter()
                .name("Idempotency-Key")
                .in(Parameter.In.HEADER)
                .required(required)
                .description("Stands for one intended effect: a retry with the same key and body gets the stored answer"
                        + " with Idempotency-Replayed: true. Kept for 7 days.")
                .schema(OASFactory.createSchema()
                        .addType(SchemaType.STRING)
                        .minLength(1)
                        .maxLength(255)
                        .pattern("^[!-~]+$"));
    }

    private static SecurityScheme bearer() {
        return OASFactory.createSecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme("bearer")
                .bearerFormat("JWT")
                .description(
                        "Access token of the network's OpenID Connect provider, audience kapnet-api. Mobile apps get it by"
                                + " authorization code with PKCE, clinics by client credentials.");
    }
}
