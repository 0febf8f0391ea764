package org.kapnet.intake.directory;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.kapnet.intake.vocabulary.Indication;
import org.kapnet.intake.vocabulary.WireNames;

/** A word of {@link Indication}; for lists of them in a query, whose elements the framework does not name. */
@Target({ElementType.TYPE_USE, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = KnownIndication.Validator.class)
@interface KnownIndication {

    String message() default "must be a known word for an indication";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Compares with the words as they are spelt on the wire. */
    class Validator implements ConstraintValidator<KnownIndication, String> {

        @Override
        public boolean isValid(@Nullable String word, ConstraintValidatorContext context) {
            return Arrays.stream(Indication.values()).map(WireNames::of).anyMatch(known -> known.equals(word));
        }
    }
}
