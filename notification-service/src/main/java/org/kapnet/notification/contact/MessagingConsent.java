package org.kapnet.notification.contact;

/**
 * What the patient said about mail and SMS. A phone number given to the clinic is consent to health-care messages under
 * the TCPA, so an unknown consent does not stop a reminder; a withdrawn one does, at once.
 */
enum MessagingConsent {
    UNKNOWN,
    SIGNED,
    WITHDRAWN
}
