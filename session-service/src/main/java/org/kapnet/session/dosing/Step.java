package org.kapnet.session.dosing;

import java.util.Optional;

/** A transition: the next state, and what other services are told about it, if anything. */
public record Step<S extends DosingSession>(S next, Optional<SessionFact> fact) {
    static <S extends DosingSession> Step<S> quiet(S next) {
        return new Step<>(next, Optional.empty());
    }

    static <S extends DosingSession> Step<S> telling(S next, SessionFact fact) {
        return new Step<>(next, Optional.of(fact));
    }
}
