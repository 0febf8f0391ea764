package org.kapnet.intake.clinic;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kapnet.platform.problem.FieldError;

/** What the parts of an offering ask of each other. */
final class OfferingFormPolicy {

    private OfferingFormPolicy() {}

    /** Every fault of an offering whose fields are each right by themselves. */
    static List<FieldError> faults(PublishOffering offering) {
        List<FieldError> faults = new ArrayList<>();
        Course course = offering.course();
        if (course != null) {
            String currency = offering.pricePerSession().currency();
            sameCurrency("/course/price/currency", course.price(), currency, faults);
            sameCurrency("/course/additionalFees/currency", course.additionalFees(), currency, faults);
        }
        List<Insurer> insurers = offering.insurers();
        if (insurers != null) {
            Set<String> named = new HashSet<>();
            for (int i = 0; i < insurers.size(); i++) {
                if (!named.add(
                        Insurers.key(insurers.get(i).insurer(), insurers.get(i).plan()))) {
                    faults.add(new FieldError("/insurers/" + i, "must not be named twice"));
                }
            }
        }
        return faults;
    }

    private static void sameCurrency(String pointer, @Nullable Money amount, String currency, List<FieldError> faults) {
        if (amount != null && !amount.currency().equals(currency)) {
            faults.add(new FieldError(pointer, "must be the currency of pricePerSession"));
        }
    }
}
