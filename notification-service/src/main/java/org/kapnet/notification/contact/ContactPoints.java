package org.kapnet.notification.contact;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import org.jspecify.annotations.Nullable;

/** What intake-service seals for this service. The name that comes with it is not read: no message needs it. */
@JsonIgnoreProperties(ignoreUnknown = true)
record ContactPoints(@Nullable String email, @Nullable String phone) {

    @Override
    public String toString() {
        return "ContactPoints[sealed]";
    }
}
