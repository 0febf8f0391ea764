package org.kapnet.intake.clearance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kapnet.intake.clearance.ViewOnFile.BeforeFinding;
import org.kapnet.intake.clearance.ViewOnFile.Opposed;
import org.kapnet.intake.clearance.ViewOnFile.OpposedBefore;
import org.kapnet.intake.clearance.ViewOnFile.OwnOnly;
import org.kapnet.intake.clearance.ViewOnFile.Supported;

class ViewPolicyTest {

    /** Strongest first. */
    private static final List<ViewOnFile> ORDER = List.of(
            new Opposed(),
            new Supported(null),
            new OpposedBefore(),
            new Supported(Instant.EPOCH),
            new OwnOnly(),
            new BeforeFinding());

    @Test
    void theStrongerCountsInWhateverOrderTheyCome() {
        for (int stronger = 0; stronger < ORDER.size(); stronger++) {
            for (int weaker = stronger; weaker < ORDER.size(); weaker++) {
                ViewOnFile one = ORDER.get(stronger);
                ViewOnFile other = ORDER.get(weaker);
                assertThat(ViewPolicy.stronger(one, other)).isEqualTo(one);
                assertThat(ViewPolicy.stronger(other, one)).isEqualTo(one);
            }
        }
    }
}
