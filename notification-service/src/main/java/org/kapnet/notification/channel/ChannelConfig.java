package org.kapnet.notification.channel;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the channels reach their providers. The SMTP server itself is configured by {@code quarkus.mailer.*}. */
public final class ChannelConfig {

    private ChannelConfig() {}

    /** Outgoing mail. */
    @ConfigMapping(prefix = "kap.mail")
    public interface MailConfig {

        /** Longest wait for the SMTP server to take one mail. */
        @WithDefault("10s")
        Duration timeout();

        /** Right-hand side of the Message-ID. */
        @WithDefault("notification.kapnet.invalid")
        String messageIdDomain();
    }

    /** The SMS provider, spoken to as Twilio documents its Messages resource. */
    @ConfigMapping(prefix = "kap.sms")
    public interface SmsConfig {

        /** Where the provider answers, without the path; also read by the REST client. */
        @WithDefault("http://localhost:8090")
        String baseUrl();

        /** Account SID: user name of the basic authentication and part of the path. */
        @WithDefault("AC00000000000000000000000000000000")
        String account();

        /** Auth token: password of the basic authentication. */
        @WithDefault("unset")
        String token();

        /** Number that messages come from, E.164. */
        @WithDefault("+12025550100")
        String from();
    }
}
