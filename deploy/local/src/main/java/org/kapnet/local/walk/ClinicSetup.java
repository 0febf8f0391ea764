package org.kapnet.local.walk;

import java.util.Map;

/**
 * What a patient's path needs to know of a clinic.
 *
 * @param letter the first part of its sample accounts' names
 * @param staff practitioner id by profession
 */
public record ClinicSetup(
        String letter, String clinicId, String siteId, String roomId, String lotId, Map<String, String> staff) {

    /** The practitioner of a profession. */
    public String practitioner(String profession) {
        String id = staff.get(profession);
        if (id == null) {
            throw new WalkFailed("clinic " + letter + " has no " + profession);
        }
        return id;
    }
}
