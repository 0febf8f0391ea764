package org.kapnet.intake.patient;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.kapnet.intake.data.ClinicalData;

/** Provides the rules in force for registering patients and for keeping their records. */
@ApplicationScoped
class RegistrationData {

    @Produces
    @Singleton
    RegistrationRules rules() {
        return ClinicalData.read("patient/registration.v2.json", RegistrationRules.class);
    }

    @Produces
    @Singleton
    RetentionRules retention() {
        return ClinicalData.read("patient/retention.v1.json", RetentionRules.class);
    }
}
