package org.kapnet.platform.problem;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** Turns violated constraints into the fields of the request that they stand on. */
final class ConstraintFaults {

    private ConstraintFaults() {}

    /**
     * The problem that names every violation.
     *
     * @return empty when a violation is not about the parameters of a resource method: then the service's own answer or
     *     state broke a rule, which is not the caller's fault
     */
    static Optional<ProblemException> ofRequest(ConstraintViolationException violations) {
        List<FieldError> errors = new ArrayList<>();
        for (ConstraintViolation<?> violation : violations.getConstraintViolations()) {
            Optional<String> pointer = pointer(violation);
            if (pointer.isEmpty()) {
                return Optional.empty();
            }
            errors.add(new FieldError(pointer.get(), violation.getMessage()));
        }
        // Violations come as a set: sorted, equal requests get equal answers.
        errors.sort(Comparator.comparing(FieldError::pointer).thenComparing(FieldError::problem));
        return errors.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        ProblemException.of(CommonProblem.VALIDATION_FAILED).errors(errors));
    }

    private static Optional<String> pointer(ConstraintViolation<?> violation) {
        Iterator<Path.Node> path = violation.getPropertyPath().iterator();
        Path.Node first = path.next();
        if (first.getKind() != ElementKind.METHOD || !path.hasNext()) {
            return Optional.empty();
        }
        Path.Node second = path.next();
        if (second.getKind() == ElementKind.CROSS_PARAMETER) {
            return Optional.of("");
        }
        if (second.getKind() != ElementKind.PARAMETER) {
            return Optional.empty();
        }
        int index = second.as(Path.ParameterNode.class).getParameterIndex();
        String outside =
                outsideBody(violation.getRootBeanClass(), first.as(Path.MethodNode.class), index, second.getName());
        if (outside != null) {
            return Optional.of(outside);
        }
        StringBuilder pointer = new StringBuilder();
        path.forEachRemaining(node -> append(pointer, node));
        return Optional.of(pointer.toString());
    }

    private static void append(StringBuilder pointer, Path.Node node) {
        if (node.isInIterable()) {
            if (node.getIndex() != null) {
                pointer.append('/').append(node.getIndex());
            } else if (node.getKey() != null) {
                JsonPointers.append(pointer, node.getKey().toString());
            }
        }
        if (node.getKind() == ElementKind.PROPERTY && node.getName() != null) {
            JsonPointers.append(pointer, node.getName());
        }
    }

    /** Names a parameter that is not the body; null for the body. */
    private static @Nullable String outsideBody(
            @Nullable Class<?> resource, Path.MethodNode node, int index, String name) {
        // An intercepted bean is a generated subclass: the annotations stand on the class it extends.
        for (Class<?> type = resource; type != null; type = type.getSuperclass()) {
            for (Method method : type.getDeclaredMethods()) {
                if (method.getName().equals(node.getName())
                        && List.of(method.getParameterTypes()).equals(node.getParameterTypes())) {
                    String outside = outsideBody(method.getParameters()[index], name);
                    if (outside != null) {
                        return outside;
                    }
                }
            }
        }
        return null;
    }

    private static @Nullable String outsideBody(Parameter parameter, String name) {
        String query = ParameterFaults.queryName(parameter);
        if (query != null) {
            return "query/" + query;
        }
        PathParam path = parameter.getAnnotation(PathParam.class);
        if (path != null || parameter.isAnnotationPresent(RestPath.class)) {
            return "path/" + (path == null ? name : path.value());
        }
        HeaderParam header = parameter.getAnnotation(HeaderParam.class);
        if (header != null) {
            return "header/" + header.value();
        }
        return parameter.isAnnotationPresent(RestHeader.class) ? "header/" + name : null;
    }
}
