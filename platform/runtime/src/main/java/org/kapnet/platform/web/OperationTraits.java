package org.kapnet.platform.web;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;
import org.jboss.jandex.Type;
import org.kapnet.platform.idempotency.Idempotent;

/** What the annotations of a resource method say beyond the API document, found by operation id. */
final class OperationTraits {

    private static final DotName OPERATION = DotName.createSimple(Operation.class);
    private static final DotName IDEMPOTENT = DotName.createSimple(Idempotent.class);
    private static final DotName PERMIT_ALL = DotName.createSimple(PermitAll.class);
    private static final Set<DotName> RESTRICTED = Set.of(
            DotName.createSimple(RolesAllowed.class),
            DotName.createSimple(DenyAll.class),
            DotName.createSimple(io.quarkus.security.Authenticated.class));

    private final Set<String> open = new HashSet<>();
    private final Map<String, Boolean> keyRequired = new HashMap<>();
    private final Map<String, Set<AnswerKinds>> answers = new HashMap<>();
    private final Set<String> empty = new HashSet<>();

    private OperationTraits() {}

    static OperationTraits read(IndexView index) {
        OperationTraits traits = new OperationTraits();
        for (AnnotationInstance operation : index.getAnnotations(OPERATION)) {
            AnnotationValue id = operation.value("operationId");
            if (id != null && operation.target().kind() == AnnotationTarget.Kind.METHOD) {
                traits.add(id.asString(), operation.target().asMethod());
            }
        }
        return traits;
    }

    private void add(String id, MethodInfo method) {
        boolean restricted = RESTRICTED.stream().anyMatch(method::hasDeclaredAnnotation);
        if (method.hasDeclaredAnnotation(PERMIT_ALL)
                || (!restricted && method.declaringClass().hasDeclaredAnnotation(PERMIT_ALL))) {
            open.add(id);
        }
        answers.put(id, AnswerKinds.of(method));
        if (method.returnType().kind() == Type.Kind.VOID) {
            empty.add(id);
        }
        AnnotationInstance idempotent = method.declaredAnnotation(IDEMPOTENT);
        if (idempotent != null) {
            AnnotationValue required = idempotent.value("required");
            keyRequired.put(id, required != null && required.asBoolean());
        }
    }

    Set<AnswerKinds> answers(String operationId) {
        return answers.getOrDefault(operationId, Set.of());
    }

    boolean isEmpty(String operationId) {
        return empty.contains(operationId);
    }

    boolean isPublic(String operationId) {
        return open.contains(operationId);
    }

    boolean isIdempotent(String operationId) {
        return keyRequired.containsKey(operationId);
    }

    boolean requiresKey(String operationId) {
        return keyRequired.getOrDefault(operationId, false);
    }
}
