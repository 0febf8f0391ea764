package org.kapnet.platform.testing;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.stream.Stream;

/** REST methods and what stands on them. Annotations by name: this module depends on no server. */
final class Endpoints {

    private static final List<String> VERBS = Stream.of("GET", "POST", "PUT", "PATCH", "DELETE")
            .map(verb -> "jakarta.ws.rs." + verb)
            .toList();

    private Endpoints() {}

    static DescribedPredicate<JavaMethod> areEndpoints() {
        return areEndpointsOf(VERBS);
    }

    static DescribedPredicate<JavaMethod> arePosts() {
        return areEndpointsOf(List.of("jakarta.ws.rs.POST"));
    }

    /** A client of somebody else's API carries the same annotations, and is none of our endpoints. */
    private static DescribedPredicate<JavaMethod> areEndpointsOf(List<String> verbs) {
        return DescribedPredicate.describe(
                "are endpoints",
                method -> verbs.stream().anyMatch(method::isAnnotatedWith)
                        && !method.getOwner()
                                .isAnnotatedWith("org.eclipse.microprofile.rest.client.inject.RegisterRestClient"));
    }

    /** One of these annotations is on the method or its class. */
    static ArchCondition<JavaMethod> carry(String... annotations) {
        return new ArchCondition<>("carry one of " + List.of(annotations)) {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean carries = Stream.of(annotations)
                        .anyMatch(name -> method.isAnnotatedWith(name)
                                || method.getOwner().isAnnotatedWith(name));
                String message = method.getFullName()
                        + (carries ? " carries " : " carries none of ")
                        + String.join(", ", annotations);
                events.add(new SimpleConditionEvent(method, carries, message));
            }
        };
    }
}
