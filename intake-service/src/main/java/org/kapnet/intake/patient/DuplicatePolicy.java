package org.kapnet.intake.patient;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What makes two records look like one person. It only ever asks a human; nothing is merged by itself. */
final class DuplicatePolicy {

    private DuplicatePolicy() {}

    /** Keyed hashes of a record; equal ones mean equal content. */
    @SuppressWarnings("ArrayRecordComponent") // Traits are compared one by one, never as a whole.
    record Traits(byte @Nullable [] person, byte[] email, byte[] phone) {}

    /** The rules that apply to two records; none when they have nothing in common. */
    static List<String> judge(Traits one, Traits other) {
        List<String> rules = new ArrayList<>();
        byte[] person = one.person();
        if (person != null && Arrays.equals(person, other.person())) {
            rules.add("same-name-and-birth-date");
        }
        if (Arrays.equals(one.email(), other.email())) {
            rules.add("same-email");
        }
        if (Arrays.equals(one.phone(), other.phone())) {
            rules.add("same-phone");
        }
        return rules;
    }
}
