package org.kapnet.intake.clinic;

import java.util.List;
import java.util.UUID;

/** What a site offers, and for how much. */
record OfferingView(
        UUID siteId,
        List<String> routes,
        List<String> indications,
        PublishOffering.Money pricePerSession,
        List<String> telehealthStates) {

    static OfferingView of(OfferingEntity row) {
        return new OfferingView(
                row.siteId,
                row.routes,
                row.indications,
                new PublishOffering.Money(row.priceMinor, row.currency),
                row.telehealthStates);
    }
}
