package org.kapnet.intake.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.kapnet.intake.assessment.RiskOnFile.Graded;

/** No answer takes a risk away, in whichever order and however late it comes. */
class RiskOnFileTest {

    @Property(tries = 300)
    void aFurtherAnswerNeverLowersTheRisk(@ForAll("answers") List<Graded> answers, @ForAll("answer") Graded further) {
        List<Graded> more = new ArrayList<>(answers);
        more.add(further);

        RiskOnFile before = RiskOnFile.of(answers);
        RiskOnFile after = RiskOnFile.of(more);

        assertThat(grade(after.gravest())).isEqualTo(Math.max(grade(before.gravest()), grade(further.level())));
        assertThat(after.askedAt()).isAfterOrEqualTo(before.askedAt());
    }

    @Property(tries = 300)
    void itIsDatedByTheLastAnswerOfItsLevel(@ForAll("answers") List<Graded> answers) {
        RiskOnFile risk = RiskOnFile.of(answers);
        Graded gravest = answers.stream()
                .max(Comparator.comparing((Graded answer) -> grade(answer.level()))
                        .thenComparing(Graded::takenAt))
                .orElseThrow();

        assertThat(risk.gravest()).isEqualTo(gravest.level());
        assertThat(risk.gravestAt()).isEqualTo(gravest.level().equals("none") ? null : gravest.takenAt());
    }

    @Provide
    Arbitrary<List<Graded>> answers() {
        return answer().list().ofMinSize(1).ofMaxSize(6);
    }

    @Provide
    Arbitrary<Graded> answer() {
        return Combinators.combine(
                        Arbitraries.of(RiskLevels.RISING),
                        Arbitraries.integers().between(0, 1000))
                .as((level, minute) -> new Graded(level, Instant.EPOCH.plusSeconds(60L * minute)));
    }

    private static int grade(String level) {
        return RiskLevels.RISING.indexOf(level);
    }
}
