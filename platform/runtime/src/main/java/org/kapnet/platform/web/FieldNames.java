package org.kapnet.platform.web;

import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.resteasy.reactive.RestResponse;

/** The names of the fields that an operation's answer can have; for a page, those of its entries. */
@Singleton
class FieldNames {

    private final ObjectMapper json;
    private final Map<Method, SortedSet<String>> known = new ConcurrentHashMap<>();

    FieldNames(ObjectMapper json) {
        this.json = json;
    }

    SortedSet<String> of(Method operation) {
        return known.computeIfAbsent(operation, this::read);
    }

    private SortedSet<String> read(Method operation) {
        JavaType answer = json.constructType(operation.getGenericReturnType());
        for (Class<?> wrapper : new Class<?>[] {RestResponse.class, Page.class}) {
            answer = answer.hasRawClass(wrapper) ? answer.containedTypeOrUnknown(0) : answer;
        }
        SortedSet<String> names = new TreeSet<>();
        if (answer.getRawClass().isRecord()) {
            BeanDescription bean = json.getSerializationConfig().introspect(answer);
            bean.findProperties().forEach(property -> names.add(property.getName()));
        }
        return names;
    }
}
