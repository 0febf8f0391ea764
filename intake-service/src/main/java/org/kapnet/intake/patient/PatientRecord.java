package org.kapnet.intake.patient;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.UUID;

/** What the other features need to know about a patient; nothing that goes out of the service. */
public record PatientRecord(
        UUID id, UUID clinicId, ZoneId zone, LocalDate birthDate, double homeLatitude, double homeLongitude) {

    /** The calendar day at the patient's home. */
    public LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, zone);
    }

    /** Whole years on a day. */
    public int ageOn(LocalDate day) {
        return Period.between(birthDate, day).getYears();
    }

    @Override
    public String toString() {
        return "PatientRecord[" + id + "]";
    }
}
