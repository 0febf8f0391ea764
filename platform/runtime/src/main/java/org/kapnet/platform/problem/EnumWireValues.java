package org.kapnet.platform.problem;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;

/** The names by which the constants of an enum are written in JSON. */
final class EnumWireValues {

    private EnumWireValues() {}

    static List<String> of(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(constant -> wireValue(type, (Enum<?>) constant))
                .toList();
    }

    private static String wireValue(Class<?> type, Enum<?> constant) {
        try {
            for (Method method : type.getDeclaredMethods()) {
                if (method.isAnnotationPresent(JsonValue.class) && method.trySetAccessible()) {
                    return String.valueOf(method.invoke(constant));
                }
            }
            JsonProperty renamed = type.getField(constant.name()).getAnnotation(JsonProperty.class);
            return renamed == null || renamed.value().isEmpty() ? constant.name() : renamed.value();
        } catch (ReflectiveOperationException unreadable) {
            return constant.name();
        }
    }
}
