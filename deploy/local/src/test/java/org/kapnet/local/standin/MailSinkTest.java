package org.kapnet.local.standin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class MailSinkTest {

    @Test
    void aMailIsKept() throws Exception {
        try (MailSink sink = MailSink.start(0)) {
            Properties smtp = new Properties();
            smtp.setProperty("mail.smtp.host", "127.0.0.1");
            smtp.setProperty("mail.smtp.port", Integer.toString(sink.port()));
            MimeMessage message = new MimeMessage(Session.getInstance(smtp));
            message.setFrom(new InternetAddress("clinic@example.test"));
            message.setRecipient(Message.RecipientType.TO, new InternetAddress("patient@example.test"));
            message.setSubject("An appointment");
            message.setText("There is news in your feed.");
            Transport.send(message);

            await().untilAsserted(() -> assertThat(sink.all()).singleElement().satisfies(mail -> {
                assertThat(mail.to()).containsExactly("patient@example.test");
                assertThat(mail.from()).isEqualTo("clinic@example.test");
                assertThat(mail.subject()).isEqualTo("An appointment");
                assertThat(mail.text()).contains("There is news in your feed.");
            }));
        }
    }
}
