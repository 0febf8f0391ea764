package org.kapnet.integration.progress;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.kapnet.integration.rulebook.RuleBook;

/** Makes the current list of measures available for injection. */
@ApplicationScoped
class MeasuresSource {

    @Produces
    @Singleton
    Measures measures(RuleBook ruleBook) {
        return ruleBook.read("measures.v1.json", Measures.class);
    }
}
