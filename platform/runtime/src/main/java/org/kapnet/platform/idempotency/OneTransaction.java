package org.kapnet.platform.idempotency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/** The transaction around an idempotent request. Any exception, checked or not, rolls it back. */
@ApplicationScoped
class OneTransaction {

    @Transactional(rollbackOn = Exception.class)
    @Nullable
    Object call(Callable<@Nullable Object> work) throws Exception {
        return work.call();
    }
}
