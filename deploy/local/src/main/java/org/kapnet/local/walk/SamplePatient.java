package org.kapnet.local.walk;

/**
 * A plainly synthetic patient of the sample walk.
 *
 * @param account user name at the identity provider
 */
public record SamplePatient(String account, String familyName, String phone) {

    public static final SamplePatient ONE = new SamplePatient("patient.one", "Patient-One", "+12025550101");
    public static final SamplePatient TWO = new SamplePatient("patient.two", "Patient-Two", "+12025550102");
    public static final SamplePatient THREE = new SamplePatient("patient.three", "Patient-Three", "+12025550103");
    public static final SamplePatient FOUR = new SamplePatient("patient.four", "Patient-Four", "+12025550104");
    public static final SamplePatient FIVE = new SamplePatient("patient.five", "Patient-Five", "+12025550105");
}
