package org.kapnet.platform.security;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import org.jspecify.annotations.Nullable;
import org.kapnet.platform.problem.CommonProblem;
import org.kapnet.platform.problem.ProblemException;

/** Refuses a partner's system whose token lacks the scope; runs before a transaction is opened. */
@PartnerScope("")
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 150)
class PartnerScopeInterceptor {

    private final CurrentActor currentActor;

    PartnerScopeInterceptor(CurrentActor currentActor) {
        this.currentActor = currentActor;
    }

    @AroundInvoke
    @Nullable
    Object check(InvocationContext call) throws Exception {
        Actor actor = currentActor.get();
        if (actor.is(Roles.PARTNER)) {
            String needed = call.getInterceptorBinding(PartnerScope.class).value();
            if (!actor.scopes().contains(needed)) {
                throw ProblemException.of(CommonProblem.FORBIDDEN).detail("The token lacks the scope " + needed + ".");
            }
        }
        return call.proceed();
    }
}
