package org.kapnet.platform.testing;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.conditions.ArchConditions;
import java.time.Clock;
import java.util.Date;
import java.util.Set;

/** Calls that read the machine's time past the injected clock. System.nanoTime measures durations and is fine. */
final class RealTime {

    private static final Set<String> SYSTEM_CLOCKS =
            Set.of("systemUTC", "systemDefaultZone", "system", "tickMillis", "tickSeconds", "tickMinutes");

    private RealTime() {}

    static ArchCondition<JavaClass> beRead() {
        return ArchConditions.callCodeUnitWhere(
                DescribedPredicate.<JavaCall<?>>describe("it reads the machine's time", RealTime::reads));
    }

    private static boolean reads(JavaCall<?> call) {
        JavaClass owner = call.getTargetOwner();
        String name = call.getTarget().getName();
        boolean givenClock =
                call.getTarget().getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(Clock.class));
        if (owner.getPackageName().startsWith("java.time") && name.equals("now")) {
            return !givenClock;
        }
        if (owner.isEquivalentTo(Clock.class)) {
            return SYSTEM_CLOCKS.contains(name);
        }
        if (owner.isEquivalentTo(System.class)) {
            return name.equals("currentTimeMillis");
        }
        return owner.isEquivalentTo(Date.class)
                && name.equals("<init>")
                && call.getTarget().getRawParameterTypes().isEmpty();
    }
}
