package org.kapnet.intake.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kapnet.intake.consent.TouchPolicy.Verdict.Narrower;
import org.kapnet.intake.consent.TouchPolicy.Verdict.Unknown;
import org.kapnet.intake.consent.TouchPolicy.Verdict.Wider;

class TouchPolicyTest {

    @Test
    void lessOrTheSameIsNarrower() {
        assertThat(TouchPolicy.judge(List.of("hand", "shoulder"), List.of("hand")))
                .isEqualTo(new Narrower());
        assertThat(TouchPolicy.judge(List.of("hand"), List.of("hand"))).isEqualTo(new Narrower());
    }

    @Test
    void nothingIsNarrowerThanAScopeThatNobodyKnows() {
        assertThat(TouchPolicy.judge(null, List.of("back"))).isEqualTo(new Unknown());
    }

    @Test
    void whateverIsAddedIsNamed() {
        assertThat(TouchPolicy.judge(List.of("hand"), List.of("shoulder", "back")))
                .isEqualTo(new Wider(Set.of("back", "shoulder")));
    }
}
