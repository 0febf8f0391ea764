package org.kapnet.session.lot;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/** A lot of the medicine at a site. Nothing is drawn from a quarantined one. */
sealed interface Lot {
    /** What is in it and how much is left. */
    Contents contents();

    /** What stands on the label, and the balance by the ledger. */
    record Contents(
            UUID siteId,
            String medicine,
            String formulation,
            BigDecimal concentrationMgPerMl,
            LocalDate expiresOn,
            BigDecimal balanceMg) {}

    /** May be drawn from. */
    record Open(Contents contents) implements Lot {
        /**
         * The lot after a draw.
         *
         * @throws IllegalArgumentException when more is drawn than is left, or nothing
         */
        Open draw(BigDecimal amountMg) {
            if (amountMg.signum() <= 0 || amountMg.compareTo(contents.balanceMg()) > 0) {
                throw new IllegalArgumentException("a draw is above zero and within the balance");
            }
            return new Open(new Contents(
                    contents.siteId(),
                    contents.medicine(),
                    contents.formulation(),
                    contents.concentrationMgPerMl(),
                    contents.expiresOn(),
                    contents.balanceMg().subtract(amountMg)));
        }
    }

    /** Set aside: not to be used. */
    record Quarantined(Contents contents) implements Lot {}
}
