package org.kapnet.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kapnet.local.edge.EdgeSettings;
import org.kapnet.local.edge.SampleAccount;
import org.kapnet.local.standin.MailSink;
import org.kapnet.local.standin.StandInServer;

/** What this stack's edge joins. */
final class EdgeWiring {

    private EdgeWiring() {}

    static EdgeSettings of(Ports ports, Folders folders, LocalClock clock, MailSink mail, StandInServer providers) {
        Map<String, Integer> services = new LinkedHashMap<>();
        for (Service service : Service.values()) {
            services.put(service.id(), ports.of(service.port()));
        }
        return new EdgeSettings(
                ports.of(Port.EDGE),
                services,
                folders.root(),
                KeycloakServer.issuer(ports),
                clock,
                mail::all,
                providers.sms()::all,
                providers.push()::all,
                accounts());
    }

    /** The people of the realm file, so that the start page never shows another list. */
    static List<SampleAccount> accounts() {
        try (InputStream file = KeycloakHome.resource()) {
            List<SampleAccount> accounts = new ArrayList<>();
            for (JsonNode user : new ObjectMapper().readTree(file).path("users")) {
                if (!user.has("serviceAccountClientId")) {
                    accounts.add(new SampleAccount(
                            user.path("username").asText(),
                            user.path("realmRoles").path(0).asText(),
                            user.path("attributes").path("kap_clinic").path(0).asText("")));
                }
            }
            return accounts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
