package org.kapnet.intake.patient;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * Who is called in an emergency. Printed, it says nothing about the person.
 *
 * @param phone E.164
 * @param relationship in plain words, such as sister
 */
public record EmergencyContact(
        @NotBlank @Size(max = 200) String name,
        @NotNull @InternationalPhone String phone,
        @NotBlank @Size(max = 60) String relationship) {

    @Override
    public String toString() {
        return "EmergencyContact[hidden]";
    }
}
