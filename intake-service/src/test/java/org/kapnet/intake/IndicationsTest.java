package org.kapnet.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kapnet.intake.vocabulary.Indication.CHRONIC_PAIN;
import static org.kapnet.intake.vocabulary.Indication.MAJOR_DEPRESSION;
import static org.kapnet.intake.vocabulary.Indication.PTSD;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.kapnet.intake.vocabulary.Indications;
import org.kapnet.platform.problem.FieldError;
import org.kapnet.platform.problem.ProblemException;

class IndicationsTest {

    private static final Indications PAIN_AND_DEPRESSION = new Indications(MAJOR_DEPRESSION, List.of(CHRONIC_PAIN));

    @Test
    void whoeverNamesOneTwiceIsToldWhere() {
        assertThatThrownBy(() -> Indications.asked(PTSD, List.of(CHRONIC_PAIN, PTSD, MAJOR_DEPRESSION, CHRONIC_PAIN)))
                .isInstanceOfSatisfying(ProblemException.class, problem -> assertThat(problem.errors())
                        .containsExactly(
                                new FieldError("/alsoFor/1", "ptsd is the main indication already"),
                                new FieldError("/alsoFor/3", "chronic-pain is named twice")));
    }

    @Test
    void whoeverNamesNoneHasNone() {
        assertThat(Indications.asked(PTSD, null)).isEqualTo(new Indications(PTSD, List.of()));
    }

    @Test
    void noneIsTwiceAmongThem() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Indications(PTSD, List.of(PTSD)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Indications(PTSD, List.of(CHRONIC_PAIN, CHRONIC_PAIN)));
    }

    @Test
    void theyCoverWhatIsAmongThemWhicheverComesFirst() {
        assertThat(PAIN_AND_DEPRESSION.cover(new Indications(CHRONIC_PAIN, List.of())))
                .isTrue();
        assertThat(PAIN_AND_DEPRESSION.cover(new Indications(CHRONIC_PAIN, List.of(MAJOR_DEPRESSION))))
                .isTrue();
        assertThat(PAIN_AND_DEPRESSION.cover(new Indications(CHRONIC_PAIN, List.of(PTSD))))
                .isFalse();
        assertThat(PAIN_AND_DEPRESSION.leadBy(CHRONIC_PAIN))
                .isEqualTo(new Indications(CHRONIC_PAIN, List.of(MAJOR_DEPRESSION)));
    }

    @Test
    void theyAreStoredAndReadAgain() {
        assertThat(Indications.read("major-depression", PAIN_AND_DEPRESSION.furtherWords()))
                .isEqualTo(PAIN_AND_DEPRESSION);
        assertThat(PAIN_AND_DEPRESSION.words()).containsExactly("major-depression", "chronic-pain");
    }
}
