package org.kapnet.local.edge;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.kapnet.local.standin.Mail;
import org.kapnet.local.standin.Push;
import org.kapnet.local.standin.Sms;

/**
 * What the edge joins.
 *
 * @param port it listens on, of the loopback address
 * @param services the port of each service by its short name, in the order in which they are shown
 * @param repository where the event schemas are read from
 * @param identityProvider shown on the start page
 */
public record EdgeSettings(
        int port,
        Map<String, Integer> services,
        Path repository,
        URI identityProvider,
        MovableClock clock,
        Supplier<List<Mail>> mail,
        Supplier<List<Sms>> sms,
        Supplier<List<Push>> push,
        List<SampleAccount> accounts) {}
