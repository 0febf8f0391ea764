package org.kapnet.platform.tenancy;

import java.util.UUID;

/**
 * Whose rows a piece of work may touch. The database enforces it by row-level security, so a query that forgets its
 * tenant returns nothing.
 */
public sealed interface Scope {

    /** Rows of one clinic. */
    record Clinic(UUID clinicId) implements Scope {}

    /** Rows about one patient, whichever clinic holds them. */
    record Patient(UUID patientId) implements Scope {}

    /** Rows of every clinic: for safety officers and for facts that concern more than one clinic. */
    record Network() implements Scope {}

    /** No tenant row at all; the default where nobody is known. */
    record Nobody() implements Scope {}

    static Scope clinic(UUID clinicId) {
        return new Clinic(clinicId);
    }

    static Scope patient(UUID patientId) {
        return new Patient(patientId);
    }

    static Scope network() {
        return new Network();
    }

    static Scope nobody() {
        return new Nobody();
    }
}
