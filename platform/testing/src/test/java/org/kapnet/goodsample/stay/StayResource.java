package org.kapnet.goodsample.stay;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import java.time.Clock;
import java.time.LocalDate;
import org.kapnet.platform.idempotency.Idempotent;

@RolesAllowed("nurse")
class StayResource {

    private final Clock clock;
    private final StayPolicy policy;

    StayResource(Clock clock, StayPolicy policy) {
        this.clock = clock;
        this.policy = policy;
    }

    @GET
    public String today() {
        return LocalDate.now(clock).toString();
    }

    @POST
    @Idempotent
    public boolean begin(BeginStay command) {
        StayId id = new StayId(new java.util.UUID(0, command.place().length()));
        return policy.allows(new Stay.Planned(id).begin(clock.instant()), clock.instant());
    }
}
