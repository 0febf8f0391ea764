package org.kapnet.platform.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class FailureNameTest {

    @Test
    void namesClassesStateAndPlaceButNoMessage() {
        Exception failure = new IllegalStateException(
                "about Sample Patient-One", new SQLException("Key (phone)=(+12025550101) already exists", "23505"));

        assertThat(FailureName.of(failure))
                .startsWith("IllegalStateException < SQLException[23505] at FailureNameTest.")
                .doesNotContain("Patient")
                .doesNotContain("2025550101");
    }

    @Test
    void survivesACycleOfCauses() {
        Exception outer = new IllegalStateException();
        outer.initCause(new IllegalArgumentException(outer));

        assertThat(FailureName.of(outer)).startsWith("IllegalStateException < IllegalArgumentException");
    }
}
