package org.kapnet.goodsample.stay;

import java.time.Instant;

final class StayPolicy {

    boolean allows(Stay stay, Instant now) {
        return switch (stay) {
            case Stay.Planned planned -> planned.id() != null;
            case Stay.Begun begun -> begun.at().isBefore(now);
        };
    }
}
