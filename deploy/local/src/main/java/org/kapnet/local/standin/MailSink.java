package org.kapnet.local.standin;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Address;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A mail server that takes everything in and sends nothing on. Mails are kept until the stack stops. */
public final class MailSink implements AutoCloseable {

    private final GreenMail server;

    private MailSink(GreenMail server) {
        this.server = server;
    }

    /** Listens for SMTP on the loopback address; port 0 picks a free one. */
    public static MailSink start(int port) {
        ServerSetup smtp = new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
        smtp.setServerStartupTimeout(10_000);
        GreenMail server = new GreenMail(smtp)
                .withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication());
        server.start();
        return new MailSink(server);
    }

    public int port() {
        return server.getSmtp().getPort();
    }

    /** Every mail, oldest first; a mail to two people appears once per person. */
    public List<Mail> all() {
        return Arrays.stream(server.getReceivedMessages()).map(MailSink::read).toList();
    }

    private static Mail read(MimeMessage message) {
        try {
            Address[] senders = message.getFrom();
            Address[] recipients = message.getAllRecipients();
            Date date = message.getReceivedDate() == null ? message.getSentDate() : message.getReceivedDate();
            return new Mail(
                    senders == null || senders.length == 0 ? null : senders[0].toString(),
                    recipients == null
                            ? List.of()
                            : Arrays.stream(recipients).map(Address::toString).toList(),
                    message.getSubject(),
                    text(message),
                    instant(date));
        } catch (MessagingException | IOException e) {
            return new Mail(
                    null, List.of(), null, "(unreadable: " + e.getClass().getSimpleName() + ")", null);
        }
    }

    private static @Nullable Instant instant(@Nullable Date date) {
        return date == null ? null : date.toInstant();
    }

    private static String text(Part part) throws MessagingException, IOException {
        Object content = part.getContent();
        if (content instanceof Multipart parts) {
            List<String> texts = new ArrayList<>();
            for (int i = 0; i < parts.getCount(); i++) {
                BodyPart each = parts.getBodyPart(i);
                texts.add(text(each));
            }
            return String.join("\n", texts);
        }
        return content instanceof String text ? text : "";
    }

    @Override
    public void close() {
        server.stop();
    }
}
