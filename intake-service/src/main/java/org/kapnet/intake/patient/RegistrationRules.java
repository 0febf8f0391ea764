package org.kapnet.intake.patient;

/**
 * Who may be registered, as versioned data.
 *
 * @param guardianshipAllowed whether somebody may be treated for whom a guardian decides
 * @param phoneRegion the region in which a number without a country code would be read; numbers have to carry one
 */
record RegistrationRules(
        int version,
        int minimumAgeYears,
        int oldestAgeYears,
        boolean guardianshipAllowed,
        String phoneRegion,
        String source) {}
