package org.kapnet.local.walk;

import java.net.URI;
import java.net.http.HttpClient;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.kapnet.local.client.SignIn;

/** The sample accounts of the local stack, each as a caller with its own token. */
public final class Cast {

    public static final String CLINIC_A = "01990000-0000-7000-8000-00000000000a";
    public static final String CLINIC_B = "01990000-0000-7000-8000-00000000000b";

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI edge;
    private final SignIn signIn;
    private final Map<String, Caller> callers = new ConcurrentHashMap<>();

    public Cast(URI edge, SignIn signIn) {
        this.edge = edge;
        this.signIn = signIn;
    }

    /** A person, by user name such as {@code a.nurse} or {@code patient.one}; signs in at the first call. */
    public Caller person(String userName) {
        return callers.computeIfAbsent(
                userName,
                name -> new Caller(
                        http, edge, name.startsWith("patient.") ? signIn.patient(name) : signIn.staff(name)));
    }

    /** The system of partner clinic {@code a} or {@code b}, allowed to refer patients and follow their referrals. */
    public Caller partner(String letter) {
        return callers.computeIfAbsent(
                "partner " + letter,
                key -> new Caller(http, edge, signIn.partner(letter, "referrals:write", "referrals:read")));
    }

    /** The account id (the token's subject) of a sample person, by its number in the realm. */
    public static String account(int number) {
        return "01990000-0000-7000-8000-0000000001%02d".formatted(number);
    }
}
