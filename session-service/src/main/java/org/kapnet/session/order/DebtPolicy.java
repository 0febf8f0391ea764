package org.kapnet.session.order;

import java.util.Optional;
import org.kapnet.session.exposure.Dose;
import org.kapnet.session.protocol.Finding;
import org.kapnet.session.protocol.Protocol;

/**
 * Whether the integration of the last dose is owed, by whatever route and in whichever clinic it was given. Only one that
 * was held after the window opened pays: what is talked about before a dose, or while it still works, is not its
 * integration.
 */
final class DebtPolicy {
    private DebtPolicy() {}

    static Optional<Finding> owed(Protocol protocol, Optional<Dose> last) {
        return last.filter(dose -> dose.integrationHeldAt()
                        .filter(held -> !held.isBefore(dose.at().plus(protocol.integrationOpens())))
                        .isEmpty())
                .map(dose -> Finding.hold(
                        "integration-debt",
                        "The integration of the last dose has not been held "
                                + protocol.integrationOpens().toHours() + " hours or more after it",
                        protocol.figures().integrationOpensHours().source()));
    }
}
