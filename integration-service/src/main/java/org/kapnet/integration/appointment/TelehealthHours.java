package org.kapnet.integration.appointment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.kapnet.integration.directory.Directory;

/**
 * Hours by telehealth whose consent has ended. They are held at the clinic instead, where it has a site, because therapy
 * that a dose calls for must not fall out; elsewhere they are called off. The fact that is told says so to everybody.
 */
@ApplicationScoped
public class TelehealthHours {

    private final Appointments appointments;
    private final Directory directory;

    TelehealthHours(Appointments appointments, Directory directory) {
        this.appointments = appointments;
        this.directory = directory;
    }

    /** A consent was withdrawn or became outdated; another one may still stand. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void withoutConsent(UUID patientId) {
        for (Appointments.Ahead hour : appointments.aheadOf(patientId)) {
            AppointmentDetails details = hour.details();
            if (details.modality() != Modality.TELEHEALTH
                    || directory.agreedToTelehealth(patientId, details.startsAt())) {
                continue;
            }
            if (directory.hasSite(details.clinicId())) {
                appointments.holdOnSite(details.id());
            } else {
                appointments.callOff(details.id(), CancellationReason.TELEHEALTH_CONSENT_ENDED);
            }
        }
    }
}
