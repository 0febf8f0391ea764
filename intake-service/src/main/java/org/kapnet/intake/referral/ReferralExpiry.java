package org.kapnet.intake.referral;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.kapnet.platform.timer.TimerCall;
import org.kapnet.platform.timer.TimerHandler;

/** Tells that a referral has expired, when nobody has answered it in time. A referral stays with its clinic. */
@ApplicationScoped
class ReferralExpiry implements TimerHandler {

    static final String TIMER = "referral-expiry";

    private final ReferralDecisions decisions;

    ReferralExpiry(ReferralDecisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public String name() {
        return TIMER;
    }

    @Override
    public void fire(TimerCall call) {
        decisions.expire(UUID.fromString(call.key()));
    }
}
