package org.kapnet.integration.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.kapnet.integration.rulebook.RuleBook;

/** Makes the current planning rules available for injection. */
@ApplicationScoped
class PlanRulesSource {

    @Produces
    @Singleton
    PlanRules rules(RuleBook ruleBook) {
        return ruleBook.read("plan-rules.v1.json", PlanRules.class);
    }
}
