package org.kapnet.platform.problem;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Singleton;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Knows which HTTP methods an address has. */
@Singleton
class AllowedMethods {

    private record Route(String method, Pattern path) {}

    private static final Pattern VARIABLE = Pattern.compile("\\{\\s*[\\w.-]+\\s*(?::\\s*([^{}]+?)\\s*)?}");

    private final BeanManager beans;
    private volatile @Nullable List<Route> routes;

    AllowedMethods(BeanManager beans) {
        this.beans = beans;
    }

    /** The value of an Allow header for a path. */
    String of(String path) {
        String normal = normal(path);
        TreeSet<String> methods = routes().stream()
                .filter(route -> route.path().matcher(normal).matches())
                .map(Route::method)
                .collect(Collectors.toCollection(TreeSet::new));
        if (methods.contains(HttpMethod.GET)) {
            methods.add(HttpMethod.HEAD);
        }
        return String.join(", ", methods);
    }

    private List<Route> routes() {
        List<Route> known = routes;
        if (known == null) {
            known = read();
            routes = known;
        }
        return known;
    }

    private List<Route> read() {
        List<Route> found = new ArrayList<>();
        for (Bean<?> bean : beans.getBeans(Object.class, Any.Literal.INSTANCE)) {
            Path root = bean.getBeanClass().getAnnotation(Path.class);
            if (root != null) {
                for (Method method : bean.getBeanClass().getDeclaredMethods()) {
                    addTo(found, root.value(), method);
                }
            }
        }
        return List.copyOf(found);
    }

    private static void addTo(List<Route> found, String root, Method method) {
        Path own = method.getAnnotation(Path.class);
        String template = normal(root + "/" + (own == null ? "" : own.value()));
        for (Annotation annotation : method.getAnnotations()) {
            HttpMethod http = annotation.annotationType().getAnnotation(HttpMethod.class);
            if (http != null) {
                found.add(new Route(http.value(), pattern(template)));
            }
        }
    }

    private static Pattern pattern(String template) {
        StringBuilder expression = new StringBuilder();
        var variables = VARIABLE.matcher(template);
        int end = 0;
        while (variables.find()) {
            expression.append(Pattern.quote(template.substring(end, variables.start())));
            expression
                    .append('(')
                    .append(variables.group(1) == null ? "[^/]+" : variables.group(1))
                    .append(')');
            end = variables.end();
        }
        return Pattern.compile(
                expression.append(Pattern.quote(template.substring(end))).toString());
    }

    private static String normal(String path) {
        String slashed = ("/" + path).replaceAll("/{2,}", "/");
        return slashed.length() > 1 && slashed.endsWith("/") ? slashed.substring(0, slashed.length() - 1) : slashed;
    }
}
