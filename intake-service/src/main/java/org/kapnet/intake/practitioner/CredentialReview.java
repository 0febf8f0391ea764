package org.kapnet.intake.practitioner;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kapnet.intake.practitioner.AssignabilityPolicy.Objection;
import org.kapnet.intake.practitioner.CredentialRules.ForProfession;
import org.kapnet.intake.practitioner.CredentialRules.Kind;
import org.kapnet.intake.practitioner.CredentialRules.RequiredIn;
import org.kapnet.intake.practitioner.CredentialRules.Territory;

/** Holds what one person has on file against what the profession needs, state by state. */
record CredentialReview(CredentialRules rules, ForProfession needs, List<HeldCredential> onFile, LocalDate today) {

    /** Through which day everything needed is in force in a state; empty where something is missing. */
    Optional<LocalDate> lastDayIn(String state) {
        if (!objectionsIn(state).isEmpty()) {
            return Optional.empty();
        }
        return kinds(state)
                .flatMap(kind -> onFile.stream()
                        .filter(held -> counts(held, kind, state))
                        .map(HeldCredential::validUntil)
                        .max(Comparator.naturalOrder())
                        .stream())
                .min(Comparator.naturalOrder());
    }

    /** Everything that stands against working in a state. */
    List<Objection> objectionsIn(String state) {
        List<Objection> found = new ArrayList<>();
        kinds(state)
                .filter(kind -> onFile.stream().noneMatch(held -> counts(held, kind, state)))
                .forEach(kind -> {
                    if (required(state).contains(kind.kind())) {
                        found.addAll(objections(kind, ofKind(kind), state));
                    } else {
                        List<HeldCredential> there = ofKind(kind).stream()
                                .filter(held -> isFor(held, kind, state))
                                .toList();
                        there.forEach(held -> found.add(objection(kind, held, state)));
                    }
                });
        return found;
    }

    /** The names of what is required and in force in a state, but was never looked up. */
    List<String> unverifiedIn(String state) {
        return required(state).stream()
                .map(rules::require)
                .filter(kind -> onFile.stream().noneMatch(held -> held.verified() && counts(held, kind, state)))
                .map(Kind::name)
                .toList();
    }

    /** What is missing whatever the state, for a clinic that is nowhere yet. */
    List<Objection> objectionsWithoutState() {
        return needs.required().stream()
                .map(rules::require)
                .flatMap(kind -> objections(kind, ofKind(kind), null).stream())
                .toList();
    }

    private Stream<Kind> kinds(String state) {
        return Stream.concat(required(state).stream(), needs.whenHeld().stream())
                .distinct()
                .map(rules::require);
    }

    private List<String> required(String state) {
        return Stream.concat(
                        needs.required().stream(),
                        rules.requiredIn(needs.profession(), state).stream().map(RequiredIn::kind))
                .toList();
    }

    private List<HeldCredential> ofKind(Kind kind) {
        return onFile.stream().filter(held -> held.kind().equals(kind.kind())).toList();
    }

    private boolean counts(HeldCredential held, Kind kind, String state) {
        return held.kind().equals(kind.kind())
                && isFor(held, kind, state)
                && held.holdsOn(today)
                && (held.verified() || !needs.verifiedOnly());
    }

    private static boolean isFor(HeldCredential held, Kind kind, String state) {
        return kind.territory() == Territory.EVERYWHERE || held.state().equals(state);
    }

    private List<Objection> objections(Kind kind, List<HeldCredential> held, @Nullable String state) {
        if (held.isEmpty()) {
            return List.of(missing(kind, state));
        }
        return held.stream().map(each -> objection(kind, each, state)).toList();
    }

    private Objection missing(Kind kind, @Nullable String state) {
        return rules.requiredIn(needs.profession(), state).stream()
                .filter(asked -> asked.kind().equals(kind.kind()))
                .findFirst()
                .map(asked -> new Objection(
                        kind.rule() + "-missing",
                        "No " + kind.name() + " is on file, which " + asked.state() + " asks for.",
                        asked.source()))
                .orElseGet(() ->
                        new Objection(kind.rule() + "-missing", "No " + kind.name() + " is on file.", kind.source()));
    }

    private Objection objection(Kind kind, HeldCredential held, @Nullable String state) {
        return fault(kind, held, today, needs.verifiedOnly())
                .orElseGet(() -> new Objection(
                        kind.rule() + "-elsewhere",
                        named(kind, held) + " is in force, but does not count "
                                + (state == null ? "where the clinic has no site." : "in " + state + "."),
                        kind.source()));
    }

    /**
     * Why a credential does not count on a day, wherever it is for.
     *
     * @param verifiedOnly whether it counts only where somebody has verified it
     */
    static Optional<Objection> fault(Kind kind, HeldCredential held, LocalDate day, boolean verifiedOnly) {
        if (held.revoked()) {
            return Optional.of(objection(kind, held, "-revoked", " was ended before its term."));
        }
        if (day.isAfter(held.validUntil())) {
            return Optional.of(objection(kind, held, "-lapsed", " lapsed after " + held.validUntil() + "."));
        }
        if (day.isBefore(held.validFrom())) {
            return Optional.of(objection(kind, held, "-not-begun", " begins on " + held.validFrom() + "."));
        }
        if (verifiedOnly && !held.verified()) {
            return Optional.of(objection(kind, held, "-unverified", " has not been verified."));
        }
        return Optional.empty();
    }

    private static Objection objection(Kind kind, HeldCredential held, String suffix, String what) {
        return new Objection(kind.rule() + suffix, named(kind, held) + what, kind.source());
    }

    private static String named(Kind kind, HeldCredential held) {
        return "The " + kind.name() + (held.specialty() == null ? " of " + held.state() : " in " + held.specialty());
    }
}
