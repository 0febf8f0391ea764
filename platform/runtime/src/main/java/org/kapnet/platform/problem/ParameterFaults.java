package org.kapnet.platform.problem;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/**
 * Finds out which query parameter could not be converted. The framework only says that one could not, and answers as if
 * the address did not exist.
 */
final class ParameterFaults {

    private record Form(String description, Function<String, ?> parser) {}

    private static final Map<Class<?>, Form> FORMS = Map.ofEntries(
            Map.entry(UUID.class, new Form("a UUID", UUID::fromString)),
            Map.entry(Instant.class, new Form("an instant in UTC such as 2026-11-21T17:00:00Z", Instant::parse)),
            Map.entry(LocalDate.class, new Form("a date such as 2026-11-21", LocalDate::parse)),
            Map.entry(LocalTime.class, new Form("a local time such as 17:30", LocalTime::parse)),
            Map.entry(ZoneId.class, new Form("an IANA time zone such as America/Denver", ZoneId::of)),
            Map.entry(BigDecimal.class, new Form("a number", BigDecimal::new)),
            Map.entry(double.class, new Form("a number", Double::valueOf)),
            Map.entry(Double.class, new Form("a number", Double::valueOf)),
            Map.entry(int.class, new Form("a whole number", Integer::valueOf)),
            Map.entry(Integer.class, new Form("a whole number", Integer::valueOf)),
            Map.entry(long.class, new Form("a whole number", Long::valueOf)),
            Map.entry(Long.class, new Form("a whole number", Long::valueOf)),
            Map.entry(boolean.class, new Form("true or false", Boolean::valueOf)),
            Map.entry(Boolean.class, new Form("true or false", Boolean::valueOf)));

    private ParameterFaults() {}

    /** The form in which values of a type are written, in words that follow "must be". */
    static Optional<String> formOf(Class<?> type) {
        return Optional.ofNullable(FORMS.get(type)).map(Form::description);
    }

    /** The problem that names every query parameter with the wrong form; empty when none has. */
    static Optional<ProblemException> find(@Nullable ResourceInfo resource, UriInfo uri) {
        if (resource == null || resource.getResourceMethod() == null) {
            return Optional.empty();
        }
        ProblemException problem = ProblemException.of(CommonProblem.MALFORMED_REQUEST);
        for (Parameter parameter : resource.getResourceMethod().getParameters()) {
            String name = queryName(parameter);
            String value = name == null ? null : uri.getQueryParameters().getFirst(name);
            if (value != null && !isReadable(parameter.getType(), value)) {
                problem.error("query/" + name, "must be " + expected(parameter.getType()));
            }
        }
        return problem.errors().isEmpty() ? Optional.empty() : Optional.of(problem);
    }

    static @Nullable String queryName(Parameter parameter) {
        QueryParam standard = parameter.getAnnotation(QueryParam.class);
        if (standard != null) {
            return standard.value();
        }
        RestQuery own = parameter.getAnnotation(RestQuery.class);
        return own == null ? null : own.value().isEmpty() ? parameter.getName() : own.value();
    }

    private static String expected(Class<?> type) {
        return type.isEnum()
                ? "one of " + String.join(", ", EnumWireValues.of(type))
                : formOf(type).orElse("of another form");
    }

    private static boolean isReadable(Class<?> type, String value) {
        Form form = FORMS.get(type);
        try {
            if (form != null) {
                return form.parser().apply(value) != null;
            }
            for (String factory : new String[] {"fromString", "valueOf"}) {
                Optional<Method> found = factory(type, factory);
                if (found.isPresent()) {
                    return found.get().invoke(null, value) != null;
                }
            }
            return true;
        } catch (InvocationTargetException | RuntimeException refused) {
            return false;
        } catch (IllegalAccessException unknown) {
            return true;
        }
    }

    private static Optional<Method> factory(Class<?> type, String name) {
        try {
            Method factory = type.getDeclaredMethod(name, String.class);
            return Modifier.isStatic(factory.getModifiers()) && factory.trySetAccessible()
                    ? Optional.of(factory)
                    : Optional.empty();
        } catch (NoSuchMethodException absent) {
            return Optional.empty();
        }
    }
}
