package org.kapnet.intake.screening;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.kapnet.intake.protocol.EffectiveProtocol;
import org.kapnet.intake.protocol.ScreeningProtocol.Effect;
import org.kapnet.intake.protocol.ScreeningProtocol.Rule;

/**
 * What a protocol demands of a patient beyond what a clearance has answered. The clearance may rest on another clinic's
 * rules or on older ones, and on what was known then.
 */
final class DemandPolicy {

    private static final String PRESCRIBER = "prescriber";

    private DemandPolicy() {}

    /**
     * What the clearance answered.
     *
     * @param protocol that the screening was judged by
     * @param then what it was judged on
     * @param spoken the reviewer roles in which somebody other than the prescriber supported it
     */
    record Answered(EffectiveProtocol protocol, ScreeningInputs then, Set<String> spoken) {}

    /** The rules of {@code protocol} that are not answered, by what was known at the screening and what is known now. */
    static List<Rule> beyond(
            EffectiveProtocol protocol, Answered answered, Optional<ScreeningInputs> now, LocalDate today) {
        return protocol.rules().stream()
                .filter(rule -> Stream.concat(Stream.of(answered.then()), now.stream())
                        .anyMatch(inputs -> demands(protocol, rule, inputs, answered, today)))
                .toList();
    }

    private static boolean demands(
            EffectiveProtocol protocol, Rule rule, ScreeningInputs inputs, Answered answered, LocalDate today) {
        Optional<LocalDate> anchor = RuleMatcher.match(protocol, rule, inputs);
        if (anchor.isEmpty()) {
            return false;
        }
        Effect effect = rule.effect();
        return switch (effect.kind()) {
            case "note" -> false;
            case "review" -> lacksRole(effect, answered.spoken());
            // What was waited for may be over by now; the roles that it asks for still have to have spoken.
            case "defer" ->
                effect.days() == null
                        || today.isBefore(anchor.get().plusDays(effect.days()))
                        || lacksRole(effect, answered.spoken());
            default -> !stoppedThen(rule, answered);
        };
    }

    private static boolean lacksRole(Effect effect, Set<String> spoken) {
        return effect.reviewers().stream().anyMatch(role -> !role.equals(PRESCRIBER) && !spoken.contains(role));
    }

    /** A clearance that stands on a rule's stop was granted in spite of it, by somebody who was entitled to. */
    private static boolean stoppedThen(Rule rule, Answered answered) {
        return answered.protocol().rules().stream()
                .filter(known -> known.id().equals(rule.id()))
                .filter(known -> known.effect().severity() >= rule.effect().severity())
                .anyMatch(known -> RuleMatcher.match(answered.protocol(), known, answered.then())
                        .isPresent());
    }
}
