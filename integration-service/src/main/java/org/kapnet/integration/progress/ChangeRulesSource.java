package org.kapnet.integration.progress;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.kapnet.integration.rulebook.RuleBook;

/** Makes the current rules of change available for injection. */
@ApplicationScoped
class ChangeRulesSource {

    @Produces
    @Singleton
    ChangeRules rules(RuleBook ruleBook) {
        return ruleBook.read("change-rules.v1.json", ChangeRules.class);
    }
}
