package org.kapnet.platform.security;

/** The roles a token may carry, as they stand in the identity provider's realm. */
public final class Roles {

    public static final String PATIENT = "patient";
    public static final String THERAPIST = "therapist";
    public static final String PRESCRIBER = "prescriber";
    public static final String NURSE = "nurse";
    public static final String CLINIC_ADMIN = "clinic-admin";
    public static final String SAFETY_OFFICER = "safety-officer";
    public static final String NETWORK_ADMIN = "network-admin";
    public static final String PARTNER = "partner";

    private Roles() {}
}
