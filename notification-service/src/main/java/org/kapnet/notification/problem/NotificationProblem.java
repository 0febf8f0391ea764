package org.kapnet.notification.problem;

import jakarta.inject.Singleton;
import java.util.List;
import org.kapnet.platform.problem.ProblemCatalogue;
import org.kapnet.platform.problem.ProblemType;

/** The refusals of notification-service. */
@Singleton
public final class NotificationProblem implements ProblemCatalogue {

    public static final ProblemType ESCALATION_ALREADY_ACKNOWLEDGED = new ProblemType(
            "escalation-already-acknowledged",
            409,
            "The escalation is acknowledged already",
            "Someone answered this alert before. acknowledgedBy names the account, acknowledgedAt the time; there is"
                    + " nothing left to acknowledge.");
    public static final ProblemType ALREADY_ON_CALL = new ProblemType(
            "already-on-call",
            409,
            "The account is on call already",
            "An account is on call once per clinic. Remove the contact and add it again to change its level or address.");

    @Override
    public List<ProblemType> types() {
        return List.of(ESCALATION_ALREADY_ACKNOWLEDGED, ALREADY_ON_CALL);
    }
}
