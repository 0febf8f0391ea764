package org.kapnet.intake.patient;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.kapnet.intake.data.ClinicalData;

/** Provides the registration rules in force. */
@ApplicationScoped
class RegistrationData {

    @Produces
    @Singleton
    RegistrationRules rules() {
        return ClinicalData.read("patient/registration.v2.json", RegistrationRules.class);
    }
}
