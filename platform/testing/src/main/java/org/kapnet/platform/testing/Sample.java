package org.kapnet.platform.testing;

import java.util.UUID;

/** The network's two sample clinics; the same ids are in the local stack's realm. */
public final class Sample {

    public static final UUID CLINIC_A = UUID.fromString("01990000-0000-7000-8000-00000000000a");
    public static final UUID CLINIC_B = UUID.fromString("01990000-0000-7000-8000-00000000000b");

    private Sample() {}

    /** The account of a sample user: {@code 01990000-0000-7000-8000-0000000001NN}. */
    public static String account(int number) {
        return "01990000-0000-7000-8000-0000000001%02d".formatted(number);
    }
}
