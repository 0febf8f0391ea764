package org.kapnet.local.walk;

import java.net.URI;
import java.net.http.HttpClient;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** The sample accounts of the local stack, each as a caller with its own token. */
public final class Cast {

    public static final String CLINIC_A = "01990000-0000-7000-8000-00000000000a";
    public static final String CLINIC_B = "01990000-0000-7000-8000-00000000000b";

    /** Hands out a token that is valid now: for a person by signing in, for a system by its client credentials. */
    public interface Tokens {

        String ofPerson(String userName);

        String ofSystem(String clientId);
    }

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI edge;
    private final Tokens tokens;
    private final Map<String, Caller> callers = new ConcurrentHashMap<>();

    public Cast(URI edge, Tokens tokens) {
        this.edge = edge;
        this.tokens = tokens;
    }

    /** A person, by user name such as {@code a.nurse} or {@code patient.one}. */
    public Caller person(String userName) {
        return callers.computeIfAbsent(userName, name -> caller(() -> tokens.ofPerson(name)));
    }

    /** A clinic's system, by client id such as {@code partner-clinic-a}. */
    public Caller system(String clientId) {
        return callers.computeIfAbsent(clientId, id -> caller(() -> tokens.ofSystem(id)));
    }

    /** The account id (the token's subject) of a sample person, by its number in the realm. */
    public static String account(int number) {
        return "01990000-0000-7000-8000-0000000001%02d".formatted(number);
    }

    private Caller caller(Supplier<String> token) {
        return new Caller(http, edge, token);
    }
}
