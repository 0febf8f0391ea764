package org.kapnet.session.lot;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A dose that is to be drawn and given, and what it is judged by.
 *
 * @param localDate the date at the site when it is given
 * @param witness account of the witness, if one was named
 * @param witnessIsStaff whether that account belongs to a practitioner of the clinic
 */
record DrawRequest(
        UUID siteId,
        LocalDate localDate,
        BigDecimal orderedMg,
        String medicine,
        String formulation,
        BigDecimal concentrationMgPerMl,
        BigDecimal administeredMg,
        BigDecimal wastedMg,
        String actor,
        Optional<String> witness,
        boolean witnessIsStaff) {

    /** What leaves the lot. */
    BigDecimal drawnMg() {
        return administeredMg.add(wastedMg);
    }
}
