package org.kapnet.platform.problem;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** All problem types of this service by slug. A slug claimed twice stops the service from starting. */
@Singleton
class ProblemRegistry {

    private final Map<String, ProblemType> types = new TreeMap<>();

    @Inject
    ProblemRegistry(@Any Instance<ProblemCatalogue> catalogues) {
        this((Iterable<ProblemCatalogue>) catalogues);
    }

    ProblemRegistry(Iterable<ProblemCatalogue> catalogues) {
        for (ProblemCatalogue catalogue : catalogues) {
            for (ProblemType type : catalogue.types()) {
                if (types.putIfAbsent(type.slug(), type) != null) {
                    throw new IllegalStateException("two problem types have the slug " + type.slug());
                }
            }
        }
    }

    /** Makes the bean at start, so that a duplicate is found then and not at the first question. */
    void check(@Observes StartupEvent start) {}

    Collection<ProblemType> all() {
        return types.values();
    }

    Optional<ProblemType> find(String slug) {
        return Optional.ofNullable(types.get(slug));
    }
}
