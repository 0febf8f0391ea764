package org.kapnet.notification.testing;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

/** A real SMTP server that keeps what it gets, with a small HTTP door for tests: list, stop, start. */
final class MailStandIn {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<Map<String, String>> kept = new ArrayList<>();
    private GreenMail greenMail = new GreenMail(setup(0));
    private boolean running = true;
    private int port;
    private HttpServer control;

    /** Starts both servers; returns the address of the control door. */
    String start() {
        try {
            startGreenMail();
            port = greenMail.getSmtp().getPort();
            control = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            control.createContext("/mails", exchange -> answer(exchange, this::mails));
            control.createContext("/stop", exchange -> answer(exchange, this::stopSmtp));
            control.createContext("/start", exchange -> answer(exchange, this::startSmtp));
            control.start();
            return "http://localhost:" + control.getAddress().getPort();
        } catch (IOException failure) {
            throw new IllegalStateException("the mail stand-in did not start", failure);
        }
    }

    int smtpPort() {
        return port;
    }

    void stop() {
        control.stop(0);
        if (running) {
            greenMail.stop();
        }
    }

    private static ServerSetup setup(int port) {
        ServerSetup setup = new ServerSetup(port, "localhost", ServerSetup.PROTOCOL_SMTP);
        setup.setServerStartupTimeout(10_000);
        return setup;
    }

    /**
     * Its threads inherit the class loader of the one that starts it, and jakarta.mail looks for its implementation
     * through that: by another loader than its own it finds another copy of its own classes.
     */
    private void startGreenMail() {
        Thread starter = Thread.currentThread();
        ClassLoader before = starter.getContextClassLoader();
        starter.setContextClassLoader(MimeMessage.class.getClassLoader());
        try {
            greenMail.start();
        } finally {
            starter.setContextClassLoader(before);
        }
    }

    private synchronized Object stopSmtp() {
        kept.addAll(received());
        greenMail.stop();
        running = false;
        return List.of();
    }

    private synchronized Object startSmtp() {
        if (!running) {
            greenMail = new GreenMail(setup(port));
            startGreenMail();
            running = true;
        }
        return List.of();
    }

    private synchronized Object mails() {
        List<Map<String, String>> all = new ArrayList<>(kept);
        if (running) {
            all.addAll(received());
        }
        return all;
    }

    private List<Map<String, String>> received() {
        List<Map<String, String>> all = new ArrayList<>();
        for (MimeMessage mail : greenMail.getReceivedMessages()) {
            try {
                all.add(Map.of(
                        "to", mail.getAllRecipients()[0].toString(),
                        "subject", mail.getSubject(),
                        "body", GreenMailUtil.getBody(mail),
                        "messageId", Objects.requireNonNullElse(mail.getMessageID(), ""),
                        "raw", GreenMailUtil.getWholeMessage(mail)));
            } catch (MessagingException unreadable) {
                throw new IllegalStateException(unreadable);
            }
        }
        return all;
    }

    private static void answer(HttpExchange exchange, Supplier<Object> body) throws IOException {
        int status = 200;
        byte[] bytes;
        try {
            bytes = JSON.writeValueAsBytes(body.get());
        } catch (RuntimeException failure) {
            // The test that asked sees the reason instead of a closed connection.
            status = 500;
            bytes = failure.toString().getBytes(StandardCharsets.UTF_8);
        }
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
