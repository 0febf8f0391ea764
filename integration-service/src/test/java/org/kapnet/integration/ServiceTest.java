package org.kapnet.integration;

import jakarta.inject.Inject;
import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.kapnet.platform.time.SettableClock;

/** The running service with real servers; each test begins on a Monday morning, nine o'clock in Chicago. */
public abstract class ServiceTest {

    @Inject
    Clock serviceClock;

    @BeforeEach
    void beginOnMonday() {
        clock().setTo(World.MONDAY);
    }

    @AfterEach
    void returnToRealTime() {
        clock().reset();
    }

    protected SettableClock clock() {
        return (SettableClock) serviceClock;
    }
}
