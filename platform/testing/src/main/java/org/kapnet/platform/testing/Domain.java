package org.kapnet.platform.testing;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Set;
import java.util.stream.Stream;

/** Tells domain types from edges by the house's naming. */
final class Domain {

    private static final Set<String> EDGES =
            Set.of("Entity", "Repository", "Resource", "Consumer", "Handler", "Config");

    private Domain() {}

    /** Policies, ids and lifecycles: sealed interfaces and the records that they permit. */
    static DescribedPredicate<JavaClass> pure() {
        return DescribedPredicate.describe(
                "are policies, ids or states",
                type -> type.getSimpleName().endsWith("Policy") || isSealed(type) || isIdOrState(type));
    }

    private static boolean isIdOrState(JavaClass type) {
        return type.isRecord()
                && (type.getSimpleName().endsWith("Id")
                        || type.getAllRawInterfaces().stream().anyMatch(Domain::isSealed));
    }

    /** Entities, repositories, resources, consumers. */
    static DescribedPredicate<JavaClass> edge() {
        return DescribedPredicate.describe(
                "are entities, repositories, resources, consumers or configuration",
                type -> type.getPackageName().startsWith("org.kapnet.")
                        && EDGES.stream().anyMatch(type.getSimpleName()::endsWith));
    }

    static DescribedPredicate<JavaClass> inPackagesOrPrimitive(String... packages) {
        DescribedPredicate<JavaClass> inPackages = JavaClass.Predicates.resideInAnyPackage(packages);
        return DescribedPredicate.describe(
                "are primitive or in " + String.join(", ", packages),
                type -> type.getBaseComponentType().isPrimitive() || inPackages.test(type.getBaseComponentType()));
    }

    private static boolean isSealed(JavaClass type) {
        return type.isInterface()
                && type.getPackageName().startsWith("org.kapnet.")
                && reflected(type).anyMatch(Class::isSealed);
    }

    /** ArchUnit does not keep the sealed flag, so ask the class itself, without initialising it. */
    private static Stream<Class<?>> reflected(JavaClass type) {
        try {
            return Stream.of(Class.forName(type.getName(), false, Domain.class.getClassLoader()));
        } catch (ClassNotFoundException | LinkageError e) {
            return Stream.empty();
        }
    }
}
