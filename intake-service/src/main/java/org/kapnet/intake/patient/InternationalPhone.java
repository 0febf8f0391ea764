package org.kapnet.intake.patient;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/** A phone number in E.164, such as +12025550143: possible in its country and in its one normal form. */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = InternationalPhone.Validator.class)
@interface InternationalPhone {

    String message() default "must be a phone number in E.164, beginning with + and the country code";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Asks only for a possible number: numbers kept for examples are possible, yet nobody's. */
    class Validator implements ConstraintValidator<InternationalPhone, String> {

        @Override
        public boolean isValid(@Nullable String phone, ConstraintValidatorContext context) {
            if (phone == null) {
                return true;
            }
            PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
            try {
                // No region: a number without its country code is refused.
                PhoneNumber number = numbers.parse(phone, "ZZ");
                return numbers.isPossibleNumber(number)
                        && numbers.format(number, PhoneNumberFormat.E164).equals(phone);
            } catch (NumberParseException unreadable) {
                return false;
            }
        }
    }
}
