package org.kapnet.intake.vocabulary;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kapnet.platform.problem.CommonProblem;
import org.kapnet.platform.problem.FieldError;
import org.kapnet.platform.problem.ProblemException;

/**
 * All that a patient is treated for in one course: the main indication, and further ones that are treated with it, such
 * as a pain beside a depression.
 *
 * @param alsoFor the further ones; none twice, and never the main one
 */
public record Indications(Indication main, List<Indication> alsoFor) {

    /** How many further ones one course may have, so that a list stays a plan of treatment. */
    public static final int MOST_FURTHER = 5;

    public Indications {
        alsoFor = List.copyOf(alsoFor);
        if (alsoFor.contains(main) || Set.copyOf(alsoFor).size() < alsoFor.size()) {
            throw new IllegalArgumentException("an indication is named twice");
        }
    }

    /**
     * As a caller names them.
     *
     * @param alsoFor null for none
     * @throws ProblemException {@code validation-failed} with the place of each that is named twice
     */
    public static Indications asked(Indication main, @Nullable List<Indication> alsoFor) {
        List<Indication> further = alsoFor == null ? List.of() : alsoFor;
        List<FieldError> faults = new ArrayList<>();
        Set<Indication> named = new HashSet<>();
        for (int index = 0; index < further.size(); index++) {
            Indication indication = further.get(index);
            if (indication == main) {
                faults.add(new FieldError("/alsoFor/" + index, WireNames.of(main) + " is the main indication already"));
            } else if (!named.add(indication)) {
                faults.add(new FieldError("/alsoFor/" + index, WireNames.of(indication) + " is named twice"));
            }
        }
        if (!faults.isEmpty()) {
            throw ProblemException.of(CommonProblem.VALIDATION_FAILED).errors(faults);
        }
        return new Indications(main, further);
    }

    /** Reads the spelling that is stored and told. */
    public static Indications read(String main, List<String> alsoFor) {
        return new Indications(
                WireNames.parse(Indication.class, main),
                alsoFor.stream()
                        .map(word -> WireNames.parse(Indication.class, word))
                        .toList());
    }

    /** The main one and the further ones. */
    public List<Indication> all() {
        return Stream.concat(Stream.of(main), alsoFor.stream()).toList();
    }

    /** The same with another one of them as the main one. */
    public Indications leadBy(Indication other) {
        return new Indications(
                other, all().stream().filter(indication -> indication != other).toList());
    }

    /** Whether each of the others is among these. */
    public boolean cover(Indications others) {
        return all().containsAll(others.all());
    }

    /** Whether any of the others is among these. */
    public boolean overlap(Indications others) {
        return others.all().stream().anyMatch(all()::contains);
    }

    /** The spelling of all. */
    public List<String> words() {
        return all().stream().map(WireNames::of).toList();
    }

    /** The spelling of the further ones. */
    public List<String> furtherWords() {
        return alsoFor.stream().map(WireNames::of).toList();
    }
}
