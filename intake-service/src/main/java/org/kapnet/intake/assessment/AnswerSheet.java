package org.kapnet.intake.assessment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kapnet.intake.assessment.Scoring.Fault;
import org.kapnet.platform.problem.FieldError;

/** The answers of a command by item code, and where in the body each stood. */
final class AnswerSheet {

    private final Map<String, Integer> answers = new LinkedHashMap<>();
    private final Map<String, Integer> places = new LinkedHashMap<>();
    private final List<Fault> repeated = new ArrayList<>();

    AnswerSheet(List<TakeAssessment.Answer> given) {
        for (int index = 0; index < given.size(); index++) {
            TakeAssessment.Answer answer = given.get(index);
            if (answers.putIfAbsent(answer.item(), answer.value()) != null) {
                repeated.add(new Fault("item-repeated", answer.item(), "is answered twice"));
            }
            places.put(answer.item(), index);
        }
    }

    Map<String, Integer> answers() {
        return Map.copyOf(answers);
    }

    /** Items that were answered more than once. */
    List<Fault> repeated() {
        return List.copyOf(repeated);
    }

    /** Names a fault by the place in the body. */
    FieldError pointTo(Fault fault) {
        String item = fault.item();
        if (item == null) {
            return new FieldError("/sexForCutOff", fault.problem());
        }
        Integer place = places.get(item);
        if (place == null) {
            return new FieldError("/answers", item + " " + fault.problem());
        }
        String pointer = "/answers/" + place;
        return switch (fault.ruleId()) {
            // An unknown code is the client's text and is not repeated.
            case "item-unknown" -> new FieldError(pointer + "/item", fault.problem());
            case "item-out-of-range" -> new FieldError(pointer + "/value", item + " " + fault.problem());
            default -> new FieldError(pointer + "/item", item + " " + fault.problem());
        };
    }
}
