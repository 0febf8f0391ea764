package org.kapnet.intake.clinic;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;
import org.kapnet.intake.vocabulary.DeaNumber;

/** A DEA registration number with the right check digit, see {@link DeaNumber}. */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = DeaRegistration.Validator.class)
@interface DeaRegistration {

    String message() default "must be two letters and seven digits with the right check digit";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Leaves the missing number to another constraint. */
    class Validator implements ConstraintValidator<DeaRegistration, String> {

        @Override
        public boolean isValid(@Nullable String number, ConstraintValidatorContext context) {
            return number == null || DeaNumber.isValid(number);
        }
    }
}
