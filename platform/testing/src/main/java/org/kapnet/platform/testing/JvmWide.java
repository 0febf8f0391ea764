package org.kapnet.platform.testing;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * State that exists once per JVM. Quarkus loads test classes anew for each test profile, and a plain static field would
 * start a second database with each. Only types of the JDK are kept here, because each loader has its own of all others.
 */
public final class JvmWide {

    /** Found by reflection from other loaders; use {@link #get}. */
    public static final Map<String, Object> SHARED = new ConcurrentHashMap<>();

    private JvmWide() {}

    /** The value under this name, made at the first call in this JVM. */
    static <T> T get(String name, Class<T> type, Supplier<T> make) {
        Map<String, Object> shared = shared();
        synchronized (shared) {
            Object present = shared.get(name);
            if (present == null) {
                T made = make.get();
                shared.put(name, made);
                return made;
            }
            return type.cast(present);
        }
    }

    @SuppressWarnings("unchecked") // the field of this very class, seen through the system class loader
    private static Map<String, Object> shared() {
        try {
            return (Map<String, Object>)
                    Class.forName(JvmWide.class.getName(), true, ClassLoader.getSystemClassLoader())
                            .getField("SHARED")
                            .get(null);
        } catch (ReflectiveOperationException e) {
            // Not on the system class path, as in some IDEs: then there is one loader only.
            return SHARED;
        }
    }
}
