package org.kapnet.integration.appointment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.kapnet.integration.rulebook.RuleBook;

/** Makes the current appointment rules available for injection. */
@ApplicationScoped
class AppointmentRulesSource {

    @Produces
    @Singleton
    AppointmentRules rules(RuleBook ruleBook) {
        return ruleBook.read("appointment-rules.v1.json", AppointmentRules.class);
    }
}
