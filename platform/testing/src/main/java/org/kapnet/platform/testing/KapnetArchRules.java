package org.kapnet.platform.testing;

import static com.tngtech.archunit.lang.conditions.ArchConditions.accessField;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/**
 * The house's rules that a machine can check. Each service runs them all:
 *
 * <pre>{@code
 * @AnalyzeClasses(packages = "org.kapnet.intake", importOptions = ImportOption.DoNotIncludeTests.class)
 * class ArchitectureTest {
 *     @ArchTest
 *     static final ArchTests HOUSE = ArchTests.in(KapnetArchRules.class);
 * }
 * }</pre>
 */
public final class KapnetArchRules {

    private static final String[] VALIDATED = {
        "java..",
        "org.jspecify..",
        "org.kapnet..",
        "jakarta.validation..",
        "org.eclipse.microprofile.openapi..",
        "com.fasterxml.jackson.annotation.."
    };

    private static final String[] PURE = {"java..", "org.jspecify..", "org.kapnet.."};

    /** A record is data: a command, a view, an event or a state. It may be validated and documented, nothing more. */
    @ArchTest
    public static final ArchRule RECORDS_ARE_DATA = classes()
            .that()
            .areRecords()
            .should()
            .onlyDependOnClassesThat(Domain.inPackagesOrPrimitive(VALIDATED))
            .because("records are commands, views, events and states; what they do not know cannot break them")
            .allowEmptyShould(true);

    /** Rules, lifecycles and ids know no framework, so that they can be read, tested and replayed alone. */
    @ArchTest
    public static final ArchRule DOMAIN_IS_PURE = classes()
            .that(Domain.pure())
            .should()
            .onlyDependOnClassesThat(Domain.inPackagesOrPrimitive(PURE))
            .because("a clinical rule is reviewed by people who do not read frameworks")
            .allowEmptyShould(true);

    @ArchTest
    public static final ArchRule DOMAIN_DOES_NOT_KNOW_ITS_EDGES = noClasses()
            .that(Domain.pure())
            .should()
            .dependOnClassesThat(Domain.edge())
            .because("edges depend on the domain, never the other way round")
            .allowEmptyShould(true);

    @ArchTest
    public static final ArchRule FEATURES_FORM_NO_CYCLE = slices().matching("org.kapnet.*.(*)..")
            .should()
            .beFreeOfCycles()
            .because("features that need each other are one feature")
            .allowEmptyShould(true);

    @ArchTest
    public static final ArchRule EVERY_POST_IS_IDEMPOTENT = methods()
            .that(Endpoints.arePosts())
            .should(Endpoints.carry("org.kapnet.platform.idempotency.Idempotent"))
            .because("phones repeat what they are not sure of")
            .allowEmptyShould(true);

    @ArchTest
    public static final ArchRule EVERY_ENDPOINT_NAMES_ITS_CALLERS = methods()
            .that(Endpoints.areEndpoints())
            .should(Endpoints.carry(
                    "jakarta.annotation.security.RolesAllowed",
                    "jakarta.annotation.security.PermitAll",
                    "io.quarkus.security.Authenticated"))
            .because("an endpoint without a role is open to whoever finds it")
            .allowEmptyShould(true);

    @ArchTest
    public static final ArchRule EVERY_ENDPOINT_IS_PUBLIC = methods()
            .that(Endpoints.areEndpoints())
            .should()
            .bePublic()
            .because("the framework passes over others without a word, and callers get a 404")
            .allowEmptyShould(true);

    @ArchTest
    public static final ArchRule TIME_COMES_FROM_THE_CLOCK = noClasses()
            .should(RealTime.beRead())
            .because("tests and the demo move the clock; inject java.time.Clock")
            .allowEmptyShould(true);

    @ArchTest
    public static final ArchRule NOTHING_IS_PRINTED = noClasses()
            .should(accessField(System.class, "out"))
            .orShould(accessField(System.class, "err"))
            .because("logs have keys, and printed text may hold personal data")
            .allowEmptyShould(true);

    @ArchTest
    public static final ArchRule NO_FIELD_IS_INJECTED = fields().should()
            .notBeAnnotatedWith("jakarta.inject.Inject")
            .andShould()
            .notBeAnnotatedWith("org.eclipse.microprofile.config.inject.ConfigProperty")
            .because("what a class needs stands in its constructor")
            .allowEmptyShould(true);

    @ArchTest
    public static final ArchRule NAMES_SAY_WHAT_A_CLASS_IS = noClasses()
            .should()
            .haveSimpleNameEndingWith("Manager")
            .orShould()
            .haveSimpleNameEndingWith("Helper")
            .orShould()
            .haveSimpleNameEndingWith("Util")
            .orShould()
            .haveSimpleNameEndingWith("Utils")
            .orShould()
            .haveSimpleNameEndingWith("Impl")
            .orShould()
            .haveSimpleNameEndingWith("Dto")
            .orShould()
            .resideInAnyPackage("..impl..", "..util..", "..common..", "..dto..", "..manager..")
            .because("features are named after what they do for a clinic")
            .allowEmptyShould(true);

    private KapnetArchRules() {}
}
