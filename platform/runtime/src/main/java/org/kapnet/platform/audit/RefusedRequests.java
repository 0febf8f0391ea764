package org.kapnet.platform.audit;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.kapnet.platform.audit.Audit.Refusal;
import org.kapnet.platform.event.FailureName;
import org.kapnet.platform.event.LogKeys;
import org.kapnet.platform.tenancy.Scope;
import org.kapnet.platform.tenancy.Tenancy;

/**
 * Writes down what was refused, one after the other and beside the requests: the transaction of a refused request is
 * rolled back, and a caller who is refused often must not use up the connections of those who are not. Nothing waits for
 * such an entry, so a crash, or a flood that fills the queue, may lose the last ones; the loss of a flood is logged.
 */
@Singleton
class RefusedRequests {

    private static final Logger LOG = Logger.getLogger(RefusedRequests.class);
    private static final int LONGEST_QUEUE = 10_000;

    private final Audit audit;
    private final Tenancy tenancy;
    private final ThreadPoolExecutor writer = new ThreadPoolExecutor(
            1, 1, 10, TimeUnit.SECONDS, new ArrayBlockingQueue<>(LONGEST_QUEUE), task -> Thread.ofPlatform()
                    .daemon()
                    .name("audit-of-refusals")
                    .unstarted(task));

    RefusedRequests(Audit audit, Tenancy tenancy) {
        this.audit = audit;
        this.tenancy = tenancy;
        writer.allowCoreThreadTimeOut(true);
    }

    void note(Refusal refusal) {
        try {
            writer.execute(() -> write(refusal));
        } catch (RejectedExecutionException full) {
            LOG.error("refused requests are not audited any more: too many are waiting");
        }
    }

    @PreDestroy
    void finish() throws InterruptedException {
        writer.shutdown();
        if (!writer.awaitTermination(5, TimeUnit.SECONDS)) {
            LOG.warn("refused requests were left unaudited at the end");
        }
    }

    private void write(Refusal refusal) {
        try {
            tenancy.runAs(
                    Scope.nobody(), () -> QuarkusTransaction.requiringNew().run(() -> audit.refused(refusal)));
        } catch (RuntimeException failure) {
            try (LogKeys _ = LogKeys.with("outcome", FailureName.of(failure))) {
                LOG.error("a refused request could not be audited");
            }
        }
    }
}
