package org.kapnet.integration;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.kapnet.integration.appointment.AppointmentRules;
import org.kapnet.integration.plan.PlanRules;
import org.kapnet.integration.progress.ChangeRules;
import org.kapnet.integration.progress.Measures;
import org.kapnet.integration.rulebook.RuleBook;

/** The rule documents that are shipped, for tests without a running service. */
public final class RuleDocuments {

    private static final RuleBook BOOK = new RuleBook(new ObjectMapper().findAndRegisterModules());

    private RuleDocuments() {}

    public static PlanRules plan() {
        return BOOK.read("plan-rules.v1.json", PlanRules.class);
    }

    public static ChangeRules change() {
        return BOOK.read("change-rules.v1.json", ChangeRules.class);
    }

    public static Measures measures() {
        return BOOK.read("measures.v1.json", Measures.class);
    }

    public static AppointmentRules appointment() {
        return BOOK.read("appointment-rules.v1.json", AppointmentRules.class);
    }
}
