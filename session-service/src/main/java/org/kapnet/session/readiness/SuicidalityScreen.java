package org.kapnet.session.readiness;

import java.util.Map;
import java.util.Set;
import org.kapnet.session.protocol.RiskLevel;

/**
 * The Columbia screener (C-SSRS, screen version): yes/no items by LOINC code to a level. Low: item 1 or 2. Moderate: item 3,
 * or behaviour longer than three months ago. High: item 4 or 5, or behaviour within three months. A "no" to item 2 skips
 * items 3 to 5. Never completed by guessing: a missing or unknown item is refused.
 */
public final class SuicidalityScreen {
    private static final String WISH_TO_BE_DEAD = "93246-7";
    private static final String THOUGHTS = "93247-5";
    private static final String METHOD = "93248-3";
    private static final String INTENT = "93249-1";
    private static final String PLAN = "93250-9";
    private static final String BEHAVIOUR = "93267-3";
    private static final String BEHAVIOUR_RECENT = "93269-9";
    private static final Set<String> ITEMS =
            Set.of(WISH_TO_BE_DEAD, THOUGHTS, METHOD, INTENT, PLAN, BEHAVIOUR, BEHAVIOUR_RECENT);

    private SuicidalityScreen() {}

    /**
     * Grades the answers.
     *
     * @param answers 1 yes or 0 no by LOINC code of the item
     * @throws IllegalArgumentException with a sentence that names what is missing or unknown, never an answer
     */
    public static RiskLevel level(Map<String, Integer> answers) {
        for (String item : answers.keySet()) {
            if (!ITEMS.contains(item)) {
                throw new IllegalArgumentException("not an item of the screener");
            }
        }
        boolean wish = yes(answers, WISH_TO_BE_DEAD);
        boolean thoughts = yes(answers, THOUGHTS);
        boolean method = thoughts && yes(answers, METHOD);
        boolean intent = thoughts && yes(answers, INTENT);
        boolean plan = thoughts && yes(answers, PLAN);
        boolean behaviour = yes(answers, BEHAVIOUR);
        boolean recent = behaviour && yes(answers, BEHAVIOUR_RECENT);
        if (intent || plan || recent) {
            return RiskLevel.HIGH;
        }
        if (method || behaviour) {
            return RiskLevel.MODERATE;
        }
        return wish || thoughts ? RiskLevel.LOW : RiskLevel.NONE;
    }

    private static boolean yes(Map<String, Integer> answers, String item) {
        Integer value = answers.get(item);
        if (value == null) {
            throw new IllegalArgumentException("item " + item + " is not answered");
        }
        return switch (value) {
            case 0 -> false;
            case 1 -> true;
            default ->
                throw new IllegalArgumentException("item " + item + " is answered by neither yes (1) nor no (0)");
        };
    }
}
