package org.kapnet.notification.channel;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.smallrye.mutiny.TimeoutException;
import io.vertx.ext.mail.SMTPException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/**
 * Mail over SMTP. The Message-ID is made of the delivery's id, so a mail that had to be sent again after a crash is the
 * same mail to every client and server that looks.
 */
@ApplicationScoped
class MailChannel implements Channel {

    private final ReactiveMailer mailer;
    private final ChannelConfig.MailConfig config;

    MailChannel(ReactiveMailer mailer, ChannelConfig.MailConfig config) {
        this.mailer = mailer;
        this.config = config;
    }

    @Override
    public ChannelName name() {
        return ChannelName.MAIL;
    }

    @Override
    public Handover send(Outbound message) {
        String messageId = "<" + message.deliveryId() + "@" + config.messageIdDomain() + ">";
        Mail mail = Mail.withText(message.address(), message.subject(), message.text())
                .addHeader("Message-ID", messageId)
                .addHeader("Auto-Submitted", "auto-generated");
        try {
            mailer.send(mail).await().atMost(config.timeout());
            return new Handover.Accepted(messageId);
        } catch (RuntimeException failure) {
            return outcome(failure);
        }
    }

    private static Handover outcome(RuntimeException failure) {
        Throwable cause = failure instanceof CompletionException wrapped && wrapped.getCause() != null
                ? wrapped.getCause()
                : failure;
        SMTPException answer = smtpAnswer(cause);
        if (answer != null) {
            return answer.isPermanent()
                    ? new Handover.Refused("smtp-" + answer.getReplyCode())
                    : new Handover.Failed("smtp-" + answer.getReplyCode());
        }
        return new Handover.Failed(cause instanceof TimeoutException ? "smtp-timeout" : "smtp-unreachable");
    }

    private static @Nullable SMTPException smtpAnswer(@Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SMTPException answer) {
                return answer;
            }
        }
        return null;
    }
}
