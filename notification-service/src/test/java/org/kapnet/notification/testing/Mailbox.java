package org.kapnet.notification.testing;

import java.util.List;

/** The mails that the SMTP server got. */
public final class Mailbox {

    private static final String DOOR = "kap.test.mail-control";

    private Mailbox() {}

    /** One mail as it arrived. */
    public record Mail(String to, String subject, String body, String messageId, String raw) {}

    /** Everything sent to an address, oldest first. */
    public static List<Mail> of(String address) {
        return all().stream().filter(mail -> mail.to().equals(address)).toList();
    }

    /** Everything that arrived. */
    public static List<Mail> all() {
        return Doors.get(DOOR, "/mails").stream()
                .map(mail -> new Mail(
                        mail.get("to"), mail.get("subject"), mail.get("body"), mail.get("messageId"), mail.get("raw")))
                .toList();
    }

    /** The SMTP server goes away. */
    public static void stopServer() {
        Doors.get(DOOR, "/stop");
    }

    /** It comes back on the same port. */
    public static void startServer() {
        Doors.get(DOOR, "/start");
    }
}
