package org.kapnet.intake.protocol;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kapnet.intake.protocol.Criterion.AdequateTrials;
import org.kapnet.intake.protocol.Criterion.Age;
import org.kapnet.intake.protocol.Criterion.AssessmentResult;
import org.kapnet.intake.protocol.Criterion.HasCondition;
import org.kapnet.intake.protocol.Criterion.Pregnancy;
import org.kapnet.intake.protocol.Criterion.PressureAtLeast;
import org.kapnet.intake.protocol.Criterion.SuicideRisk;
import org.kapnet.intake.protocol.Criterion.TakesMedication;
import org.kapnet.intake.protocol.Criterion.UsesSubstance;
import org.kapnet.intake.protocol.ScreeningProtocol.Effect;
import org.kapnet.intake.protocol.ScreeningProtocol.Rule;

/** Every way in which one step makes a rule milder, and ways that make it stricter. */
public final class RuleVariants {

    private static final ScreeningProtocols PROTOCOLS = new ScreeningProtocols();
    private static final List<String> ROUTES = List.of("im", "iv", "in-racemic", "in-esketamine", "sl", "oral");
    private static final String OTHER = "something-else";

    private RuleVariants() {}

    /** The protocol in use, with a clinic's rules. */
    public static EffectiveProtocol inForce(List<Rule> rules) {
        return PROTOCOLS.current(override(rules));
    }

    /** A version of the network's protocol, with a clinic's rules. */
    public static EffectiveProtocol version(int version, List<Rule> rules) {
        return PROTOCOLS.version("kap-screening", version, override(rules));
    }

    static ProtocolOverride override(List<Rule> rules) {
        return new ProtocolOverride(rules, List.of(), null, null, null, null);
    }

    /** Milder rules. */
    public static List<Rule> looser(Rule rule) {
        List<Rule> all = new ArrayList<>();
        milderEffects(rule.effect()).forEach(effect -> all.add(with(rule, effect)));
        narrower(rule.when()).forEach(when -> all.add(with(rule, when)));
        all.add(new Rule(
                rule.id(),
                rule.ruleClass().equals("caution") ? "relative" : "caution",
                rule.routes(),
                rule.indications(),
                rule.when(),
                rule.effect(),
                rule.suspends(),
                rule.message(),
                rule.source(),
                rule.confidence()));
        all.add(scoped(rule, fewer(rule.routes() == null ? ROUTES : rule.routes()), rule.indications()));
        all.add(scoped(
                rule, rule.routes(), fewer(rule.indications() == null ? List.of("ptsd", "ocd") : rule.indications())));
        if (rule.stopsStanding()) {
            all.add(new Rule(
                    rule.id(),
                    rule.ruleClass(),
                    rule.routes(),
                    rule.indications(),
                    rule.when(),
                    rule.effect(),
                    false,
                    rule.message(),
                    rule.source(),
                    rule.confidence()));
        }
        return all;
    }

    /** Stricter rules. */
    public static List<Rule> tighter(Rule rule) {
        List<Rule> all = new ArrayList<>();
        graverEffects(rule.effect()).forEach(effect -> all.add(with(rule, effect)));
        wider(rule.when()).forEach(when -> all.add(with(rule, when)));
        all.add(scoped(rule, null, null));
        all.add(rule);
        return all;
    }

    private static List<Effect> milderEffects(Effect effect) {
        List<Effect> all = new ArrayList<>();
        Effect.KINDS.subList(0, effect.severity()).forEach(kind -> all.add(effect(kind, effect)));
        List<String> roles = effect.reviewers();
        if (effect.kind().equals("review")) {
            roles.forEach(role -> all.add(new Effect("review", replaced(roles, role), null, null, null)));
            roles.forEach(role -> all.add(new Effect("defer", replaced(roles, role), null, 30, null)));
        }
        if (effect.kind().equals("defer")) {
            roles.forEach(role -> all.add(new Effect("defer", replaced(roles, role), null, effect.days(), null)));
            all.add(new Effect("defer", roles, null, number(effect.days()) - 1, null));
        }
        List<String> readmittedBy = effect.readmittedBy();
        if (readmittedBy == null) {
            all.add(new Effect("refer-out", null, "clinic-policy", null, List.of(OTHER)));
        } else {
            all.add(new Effect(
                    "refer-out", null, effect.code(), null, replaced(readmittedBy, readmittedBy.getFirst())));
        }
        return all;
    }

    private static List<Effect> graverEffects(Effect effect) {
        List<Effect> all = new ArrayList<>();
        Effect.KINDS.subList(effect.severity() + 1, Effect.KINDS.size()).forEach(kind -> all.add(effect(kind, effect)));
        if (effect.kind().equals("review") || effect.kind().equals("defer")) {
            all.add(new Effect(effect.kind(), more(effect.reviewers()), effect.code(), effect.days(), null));
        }
        if (effect.kind().equals("defer")) {
            all.add(new Effect("defer", effect.roles(), null, number(effect.days()) + 10, null));
        }
        if (effect.readmittedBy() != null) {
            all.add(new Effect("refer-out", null, effect.code(), null, null));
            all.add(new Effect("refer-out", null, effect.code(), null, more(effect.readmittedBy())));
        }
        return all;
    }

    private static Effect effect(String kind, Effect like) {
        List<String> roles = like.reviewers().isEmpty() ? List.of("prescriber") : like.reviewers();
        return switch (kind) {
            case "note" -> new Effect(kind, null, null, null, null);
            case "review" -> new Effect(kind, roles, null, null, null);
            case "defer" -> new Effect(kind, roles, null, 30, null);
            default -> new Effect(kind, null, "clinic-policy", null, null);
        };
    }

    private static List<Criterion> narrower(Criterion when) {
        List<Criterion> all = new ArrayList<>();
        all.add(
                when instanceof Criterion.Breastfeeding
                        ? new Criterion.SelfHarmThoughts()
                        : new Criterion.Breastfeeding());
        switch (when) {
            case HasCondition c -> {
                all.add(condition(c, fewer(c.codes()), c.statuses(), c.withinDays(), c.olderThanDays()));
                all.add(condition(c, c.codes(), fewer(c.statuses()), c.withinDays(), c.olderThanDays()));
                int within = c.withinDays() == null ? 1_000 : c.withinDays();
                all.add(condition(c, c.codes(), c.statuses(), within - 1, c.olderThanDays()));
                int older = c.olderThanDays() == null ? 0 : c.olderThanDays();
                all.add(condition(c, c.codes(), c.statuses(), c.withinDays(), older + 1));
                all.add(new HasCondition(
                        c.codes(),
                        c.statuses(),
                        c.withinDays(),
                        c.olderThanDays(),
                        more(c.unlessTaking() == null ? List.of() : c.unlessTaking()),
                        c.whileTaking()));
                all.add(new HasCondition(
                        c.codes(),
                        c.statuses(),
                        c.withinDays(),
                        c.olderThanDays(),
                        c.unlessTaking(),
                        c.whileTaking() == null ? List.of("maoi") : fewer(c.whileTaking())));
            }
            case TakesMedication t -> all.add(new TakesMedication(fewer(t.classes())));
            case UsesSubstance u -> {
                all.add(new UsesSubstance(u.substances(), u.exceptSubstances(), fewer(u.statuses())));
                all.add(new UsesSubstance(
                        u.substances() == null ? List.of("alcohol") : fewer(u.substances()),
                        u.exceptSubstances(),
                        u.statuses()));
                all.add(new UsesSubstance(
                        u.substances(),
                        more(u.exceptSubstances() == null ? List.of() : u.exceptSubstances()),
                        u.statuses()));
            }
            case Age age -> {
                if (age.below() != null) {
                    all.add(new Age(age.below() - 1, age.atLeast()));
                    all.add(new Age(null, 90));
                }
                if (age.atLeast() != null) {
                    all.add(new Age(age.below(), age.atLeast() + 1));
                    all.add(new Age(10, null));
                }
            }
            case Pregnancy p -> all.add(new Pregnancy(fewer(p.statuses())));
            case PressureAtLeast p -> {
                all.add(pressure(p, 1, 0));
                all.add(pressure(p, 0, 1));
                int upper = p.systolicBelow() == null ? 250 : p.systolicBelow();
                int lower = p.diastolicBelow() == null ? 150 : p.diastolicBelow();
                all.add(new PressureAtLeast(p.systolicAtLeast(), p.diastolicAtLeast(), upper - 1, p.diastolicBelow()));
                all.add(new PressureAtLeast(p.systolicAtLeast(), p.diastolicAtLeast(), p.systolicBelow(), lower - 1));
            }
            case SuicideRisk s -> all.add(new SuicideRisk(fewer(s.levels())));
            case AdequateTrials t -> {
                all.add(new AdequateTrials(t.below() - 1, t.exceptOutcomes(), t.distinct()));
                all.add(new AdequateTrials(t.below(), fewer(t.exceptOutcomes()), t.distinct()));
                all.add(new AdequateTrials(t.below(), t.exceptOutcomes(), null));
            }
            case AssessmentResult r -> {
                int atLeast = r.atLeast() == null ? 0 : r.atLeast();
                int below = r.below() == null ? 100 : r.below();
                all.add(new AssessmentResult(r.instrument(), atLeast + 1, r.below(), r.code()));
                all.add(new AssessmentResult(r.instrument(), r.atLeast(), below - 1, r.code()));
                all.add(new AssessmentResult(r.instrument(), r.atLeast(), r.below(), OTHER));
                all.add(new AssessmentResult(OTHER, r.atLeast(), r.below(), r.code()));
            }
            case Criterion.MissingDiagnosis ignored -> all.add(new Pregnancy(List.of("yes")));
            case Criterion.Always ignored -> all.add(new Pregnancy(List.of("yes")));
            case Criterion.UnclassifiedCondition ignored -> all.add(new TakesMedication(List.of("maoi")));
            case Criterion.UnclassifiedMedication ignored -> all.add(new TakesMedication(List.of("maoi")));
            case Criterion.Breastfeeding ignored -> all.add(new Pregnancy(List.of("yes")));
            case Criterion.SelfHarmThoughts ignored -> all.add(new SuicideRisk(List.of("high")));
        }
        return all;
    }

    private static List<Criterion> wider(Criterion when) {
        List<Criterion> all = new ArrayList<>();
        switch (when) {
            case HasCondition c -> {
                all.add(condition(c, more(c.codes()), c.statuses(), c.withinDays(), c.olderThanDays()));
                all.add(condition(c, c.codes(), more(c.statuses()), null, null));
                all.add(new HasCondition(c.codes(), c.statuses(), null, null, null, null));
            }
            case TakesMedication t -> all.add(new TakesMedication(more(t.classes())));
            case UsesSubstance u -> all.add(new UsesSubstance(null, null, more(u.statuses())));
            case Age age ->
                all.add(new Age(
                        age.below() == null ? null : age.below() + 3,
                        age.atLeast() == null ? null : age.atLeast() - 5));
            case Pregnancy p -> all.add(new Pregnancy(more(p.statuses())));
            case PressureAtLeast p ->
                all.add(new PressureAtLeast(p.systolicAtLeast() - 5, p.diastolicAtLeast() - 5, null, null));
            case SuicideRisk s -> all.add(new SuicideRisk(more(s.levels())));
            case AdequateTrials t -> all.add(new AdequateTrials(t.below() + 1, more(t.exceptOutcomes()), true));
            case AssessmentResult r -> {
                all.add(new AssessmentResult(
                        r.instrument(),
                        r.atLeast() == null ? null : r.atLeast() - 1,
                        r.below() == null ? null : r.below() + 1,
                        r.code()));
                all.add(new AssessmentResult(r.instrument(), null, null, r.code()));
                all.add(new AssessmentResult(r.instrument(), r.atLeast(), null, null));
            }
            default -> all.add(new Criterion.Always());
        }
        return all;
    }

    private static HasCondition condition(
            HasCondition like,
            List<String> codes,
            List<String> statuses,
            @Nullable Integer within,
            @Nullable Integer older) {
        return new HasCondition(codes, statuses, within, older, like.unlessTaking(), like.whileTaking());
    }

    private static PressureAtLeast pressure(PressureAtLeast like, int systolic, int diastolic) {
        return new PressureAtLeast(
                like.systolicAtLeast() + systolic,
                like.diastolicAtLeast() + diastolic,
                like.systolicBelow(),
                like.diastolicBelow());
    }

    private static Rule with(Rule rule, Criterion when) {
        return rule(rule, when, rule.effect(), rule.routes(), rule.indications());
    }

    private static Rule with(Rule rule, Effect effect) {
        return rule(rule, rule.when(), effect, rule.routes(), rule.indications());
    }

    private static Rule scoped(Rule rule, @Nullable List<String> routes, @Nullable List<String> indications) {
        return rule(rule, rule.when(), rule.effect(), routes, indications);
    }

    private static Rule rule(
            Rule rule,
            Criterion when,
            Effect effect,
            @Nullable List<String> routes,
            @Nullable List<String> indications) {
        return new Rule(
                rule.id(),
                rule.ruleClass(),
                routes,
                indications,
                when,
                effect,
                rule.suspends(),
                rule.message(),
                rule.source(),
                rule.confidence());
    }

    private static int number(@Nullable Integer value) {
        return value == null ? 0 : value;
    }

    private static List<String> fewer(List<String> all) {
        return all.size() > 1 ? all.subList(1, all.size()) : List.of(OTHER);
    }

    private static List<String> more(List<String> all) {
        return Stream.concat(all.stream(), Stream.of(OTHER)).toList();
    }

    private static List<String> replaced(List<String> all, String removed) {
        return all.stream().map(role -> role.equals(removed) ? OTHER : role).toList();
    }
}
