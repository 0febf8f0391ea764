package org.kapnet.notification.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/**
 * Starts the service's providers: a real SMTP server and an HTTP stand-in for the SMS provider. Tests look into them
 * and disturb them through {@link Mailbox} and {@link SmsInbox}, which speak HTTP, because Quarkus may load a test and
 * its resources by different class loaders.
 */
public final class Providers implements QuarkusTestResourceLifecycleManager {

    private final MailStandIn mail = new MailStandIn();
    private final SmsStandIn sms = new SmsStandIn();

    @Override
    public Map<String, String> start() {
        String mailControl = mail.start();
        String smsUrl = sms.start();
        return Map.of(
                "quarkus.mailer.host",
                "localhost",
                "quarkus.mailer.port",
                Integer.toString(mail.smtpPort()),
                "kap.mail.timeout",
                "3s",
                "kap.sms.base-url",
                smsUrl,
                "kap.sms.account",
                SmsStandIn.ACCOUNT,
                "kap.sms.token",
                SmsStandIn.TOKEN,
                "quarkus.rest-client.sms.read-timeout",
                "1000",
                "kap.delivery.first-retry",
                "0.2s",
                "kap.delivery.max-attempts",
                "4",
                "kap.test.mail-control",
                mailControl);
    }

    @Override
    public void stop() {
        mail.stop();
        sms.stop();
    }
}
