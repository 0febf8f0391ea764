package org.kapnet.platform.testing;

import java.util.function.Supplier;
import org.apache.kafka.clients.CommonClientConfigs;

/**
 * Kafka's clients look their parts up by name in the thread's class loader. Under Quarkus that can be another one than
 * theirs, and the parts would not fit together.
 */
final class ClientLoader {

    private ClientLoader() {}

    static <T> T inOwn(Supplier<T> make) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(CommonClientConfigs.class.getClassLoader());
        try {
            return make.get();
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
