package org.kapnet.intake.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.kapnet.intake.assessment.Instrument.Item;
import org.kapnet.intake.assessment.Instrument.Range;
import org.kapnet.intake.assessment.Scoring.Fault;
import org.kapnet.intake.assessment.Scoring.Refused;
import org.kapnet.intake.assessment.Scoring.Scored;

/** What holds for every instrument and all answers to it. */
class ScoringPropertyTest {

    /** An instrument with answers that it asks for. */
    record Sheet(Instrument instrument, Map<String, Integer> answers) {

        Scored scored() {
            return InstrumentFixtures.scored(instrument, answers, null);
        }

        Sheet with(Item item, int answer) {
            Map<String, Integer> changed = new HashMap<>(answers);
            changed.put(item.code(), answer);
            return new Sheet(instrument, changed);
        }

        Sheet without(Item item) {
            Map<String, Integer> changed = new HashMap<>(answers);
            changed.remove(item.code());
            return new Sheet(instrument, changed);
        }

        int answer(Item item) {
            return Objects.requireNonNull(answers.get(item.code()));
        }
    }

    /** A sheet, and one of its instrument's items. */
    record SheetAndItem(Sheet sheet, Item item) {}

    @Property
    void theScoreLiesInTheRangeAndInOneBand(@ForAll("sheets") Sheet sheet) {
        Scored scored = sheet.scored();
        Range range = sheet.instrument().range();

        if (range == null) {
            assertThat(scored.score()).isNull();
            assertThat(scored.band()).isEqualTo(scored.riskLevel());
        } else {
            assertThat(Objects.requireNonNull(scored.score()).doubleValue())
                    .isBetween((double) range.minimum(), (double) range.maximum());
            assertThat(scored.band().equals(Scored.UNBANDED))
                    .isEqualTo(sheet.instrument().bands().isEmpty());
        }
        assertThat(scored.prorated()).isFalse();
    }

    @Property
    void aHigherAnswerMovesTheTotalTheWayOfItsItem(@ForAll("sheetsAndItems") SheetAndItem drawn) {
        Item item = drawn.item();
        Sheet sheet = drawn.sheet();
        Assume.that(sheet.instrument().scored()
                && !branches(sheet.instrument())
                && sheet.answers().containsKey(item.code())
                && sheet.answer(item) < item.maximum());

        int before = Objects.requireNonNull(sheet.scored().total());
        int after = Objects.requireNonNull(
                sheet.with(item, sheet.answer(item) + 1).scored().total());

        assertThat(after - before).isEqualTo(item.unscored() ? 0 : item.reversed() ? -1 : 1);
    }

    @Property
    void anAnswerOutOfRangeIsRefused(@ForAll("sheetsAndItems") SheetAndItem drawn) {
        Assume.that(drawn.sheet().answers().containsKey(drawn.item().code()) && !decides(drawn));

        assertRefused(drawn.sheet().with(drawn.item(), drawn.item().maximum() + 1), "item-out-of-range", drawn.item());
        assertRefused(drawn.sheet().with(drawn.item(), drawn.item().minimum() - 1), "item-out-of-range", drawn.item());
    }

    @Property
    void aMissingAnswerIsRefused(@ForAll("sheetsAndItems") SheetAndItem drawn) {
        Item item = drawn.item();
        Instrument.Prorating prorating = drawn.sheet().instrument().scoring().prorating();
        boolean fills = prorating != null && prorating.enabled();
        Assume.that(!fills && !item.optional() && drawn.sheet().answers().containsKey(item.code()) && !decides(drawn));

        assertRefused(drawn.sheet().without(item), "item-missing", item);
    }

    @Property
    void anAnswerThatABranchLeavesOutIsRefused(@ForAll("branchingSheets") Sheet sheet) {
        sheet.instrument().items().stream()
                .filter(item -> !AnswerPolicy.asked(item, sheet.answers()))
                .forEach(item -> assertRefused(sheet.with(item, item.maximum()), "item-not-asked", item));
    }

    @Property
    void anUnknownItemIsRefused(@ForAll("sheets") Sheet sheet, @ForAll("codes") String code) {
        Map<String, Integer> answers = new HashMap<>(sheet.answers());
        answers.put(code, 0);

        assertThat(AnswerPolicy.faults(sheet.instrument(), answers, null))
                .containsExactly(new Fault(
                        "item-unknown",
                        code,
                        "is no item of " + sheet.instrument().id()));
    }

    @Property
    void theSameAnswersGiveTheSameScore(@ForAll("sheets") Sheet sheet) {
        assertThat(sheet.scored()).isEqualTo(sheet.scored());
    }

    @Property
    void aHigherAnswerToAScreenersItemNeverLowersTheRisk(@ForAll("sheetsAndItems") SheetAndItem drawn) {
        Item item = drawn.item();
        Assume.that(!drawn.sheet().instrument().riskRules().isEmpty()
                && drawn.sheet().answers().containsKey(item.code())
                && !decides(drawn));

        assertThat(severity(drawn.sheet().with(item, item.maximum())))
                .isGreaterThanOrEqualTo(severity(drawn.sheet().with(item, item.minimum())));
    }

    private static int severity(Sheet sheet) {
        return List.of("none", "low", "moderate", "high").indexOf(sheet.scored().riskLevel());
    }

    private static void assertRefused(Sheet sheet, String rule, Item item) {
        Scoring scoring = ScoringPolicy.score(sheet.instrument(), sheet.answers(), null);

        assertThat(scoring).isInstanceOf(Refused.class);
        assertThat(((Refused) scoring).faults()).singleElement().satisfies(fault -> {
            assertThat(fault.ruleId()).isEqualTo(rule);
            assertThat(fault.item()).isEqualTo(item.code());
        });
    }

    private static boolean branches(Instrument instrument) {
        return instrument.items().stream().anyMatch(item -> item.askedWhen() != null);
    }

    /** Whether other items are asked or not by the answer to this one. */
    private static boolean decides(SheetAndItem drawn) {
        return drawn.sheet().instrument().items().stream()
                .map(Item::askedWhen)
                .filter(Objects::nonNull)
                .anyMatch(condition -> condition.item().equals(drawn.item().code()));
    }

    @Provide
    Arbitrary<Sheet> sheets() {
        return Arbitraries.of(InstrumentFixtures.all()).flatMap(ScoringPropertyTest::sheetsOf);
    }

    @Provide
    Arbitrary<Sheet> branchingSheets() {
        return Arbitraries.of(InstrumentFixtures.all().stream()
                        .filter(ScoringPropertyTest::branches)
                        .toList())
                .flatMap(ScoringPropertyTest::sheetsOf);
    }

    @Provide
    Arbitrary<SheetAndItem> sheetsAndItems() {
        return sheets().flatMap(
                        sheet -> Arbitraries.of(sheet.instrument().items()).map(item -> new SheetAndItem(sheet, item)));
    }

    @Provide
    Arbitrary<String> codes() {
        return Arbitraries.of("70221-7", "93245-9", "44249-1", "99999-9", "unheard-of");
    }

    private static Arbitrary<Sheet> sheetsOf(Instrument instrument) {
        return Arbitraries.randomValue(random -> {
            Map<String, Integer> answers = new HashMap<>();
            for (Item item : instrument.items()) {
                boolean given = !item.optional() || random.nextBoolean();
                if (AnswerPolicy.asked(item, answers) && given) {
                    answers.put(item.code(), random.nextInt(item.minimum(), item.maximum() + 1));
                }
            }
            return new Sheet(instrument, answers);
        });
    }
}
