package org.kapnet.badsample.stay;

import jakarta.ws.rs.POST;
import java.time.Instant;

class StayResource {

    @POST
    @SuppressWarnings("SystemOut") // this is what the rule is to find
    void begin() {
        System.out.println(Instant.now());
    }
}
