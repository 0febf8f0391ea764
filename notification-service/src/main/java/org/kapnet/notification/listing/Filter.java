package org.kapnet.notification.listing;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The conditions of a list: fields that equal a value; a condition without a value is left out. */
public final class Filter {

    private final StringBuilder query = new StringBuilder("1 = 1");
    private final Map<String, Object> parameters = new HashMap<>();

    private Filter() {}

    /** Every row that the scope shows. */
    public static Filter all() {
        return new Filter();
    }

    /** Only rows whose {@code field}, a name of the entity, equals {@code value}; no condition for null. */
    public Filter where(String field, @Nullable Object value) {
        return compare(field, "=", field, value);
    }

    Filter compare(String field, String operator, String parameter, @Nullable Object value) {
        if (value != null) {
            query.append(" and ")
                    .append(field)
                    .append(' ')
                    .append(operator)
                    .append(" :")
                    .append(parameter);
            parameters.put(parameter, value);
        }
        return this;
    }

    String query() {
        return query.toString();
    }

    Map<String, Object> parameters() {
        return parameters;
    }
}
