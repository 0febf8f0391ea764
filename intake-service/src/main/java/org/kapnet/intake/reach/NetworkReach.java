package org.kapnet.intake.reach;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Lets a part of a running transaction see every clinic's rows. A connection takes its scope when the transaction
 * begins, and a POST has begun before its use case runs; so the scope is widened on the connection itself, for this
 * transaction only, and narrowed again before anything else runs.
 *
 * <p>Used where one clinic's act concerns another by its nature: joining an account with its record, comparing a record
 * with all others, and handing a patient over to the treating clinic. Each such use decides by itself that the caller may do it.
 */
@ApplicationScoped
public class NetworkReach {

    private final EntityManager entities;

    NetworkReach(EntityManager entities) {
        this.entities = entities;
    }

    /** Runs {@code work} with the scope of the network, in the caller's transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    public <T extends @Nullable Object> T call(Supplier<T> work) {
        entities.flush();
        String before = scope();
        use("network");
        try {
            T result = work.get();
            entities.flush();
            return result;
        } finally {
            // Not simply the caller's: work that reaches may call other work that does.
            use(before);
        }
    }

    /** As {@link #call}, for work without a result. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void run(Runnable work) {
        call(() -> {
            work.run();
            return true;
        });
    }

    private String scope() {
        return (String)
                entities.createNativeQuery("select kap_scope()", String.class).getSingleResult();
    }

    private void use(String kind) {
        // The clinic and the patient of the caller stay set; only the kind of scope decides whether they count.
        entities.createNativeQuery("select set_config('kap.scope', :kind, true)", String.class)
                .setParameter("kind", kind)
                .getSingleResult();
    }
}
