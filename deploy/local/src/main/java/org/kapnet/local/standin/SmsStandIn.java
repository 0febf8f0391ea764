package org.kapnet.local.standin;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Answers like Twilio's Messages resource. The number +15005550001 is refused as invalid and +15005550009 as one that
 * cannot receive messages, as Twilio's own test accounts do, so that a sender's handling of both can be seen.
 */
final class SmsStandIn {

    private static final Pattern PATH = Pattern.compile("/2010-04-01/Accounts/([^/]+)/Messages\\.json");
    private static final Pattern E164 = Pattern.compile("\\+[1-9]\\d{6,14}");

    private final Received<Sms> received = new Received<>();
    private final Random random = new Random();
    private final InstantSource clock;

    SmsStandIn(InstantSource clock) {
        this.clock = clock;
    }

    Received<Sms> received() {
        return received;
    }

    /** Answers the request if it is one for this stand-in. */
    boolean handles(HttpServerRequest request) {
        Matcher path = PATH.matcher(request.path());
        if (!path.matches() || !"POST".equals(request.method().name())) {
            return false;
        }
        String credentials = request.getHeader("Authorization");
        if (credentials == null || !credentials.startsWith("Basic ")) {
            refuse(request, 401, 20003, "Authenticate");
            return true;
        }
        request.setExpectMultipart(true);
        request.end().onSuccess(end -> answer(request, path.group(1)));
        return true;
    }

    private void answer(HttpServerRequest request, String account) {
        MultiMap form = request.formAttributes();
        String to = form.get("To");
        String from = form.get("From");
        String body = form.get("Body");
        if (to == null || to.isBlank()) {
            refuse(request, 400, 21604, "A 'To' phone number is required.");
        } else if (from == null || from.isBlank()) {
            refuse(request, 400, 21603, "A 'From' phone number is required.");
        } else if (body == null || body.isBlank()) {
            refuse(request, 400, 21602, "Message body is required.");
        } else if (!E164.matcher(to).matches() || to.equals("+15005550001")) {
            refuse(request, 400, 21211, "The 'To' number is not a valid phone number.");
        } else if (to.equals("+15005550009")) {
            refuse(request, 400, 21614, "The 'To' number is incapable of receiving SMS messages.");
        } else {
            accept(request, account, new Sms(sid(), from, to, body, clock.instant()));
        }
    }

    private void accept(HttpServerRequest request, String account, Sms sms) {
        received.add(sms);
        JsonObject answer = new JsonObject()
                .put("sid", sms.sid())
                .put("account_sid", account)
                .put("status", "queued")
                .put("from", sms.from())
                .put("to", sms.to())
                .put("body", sms.body())
                .put("num_segments", "1")
                .putNull("error_code")
                .put("uri", "/2010-04-01/Accounts/" + account + "/Messages/" + sms.sid() + ".json");
        StandInServer.json(request, 201, answer);
    }

    private static void refuse(HttpServerRequest request, int status, int code, String message) {
        JsonObject answer =
                new JsonObject().put("code", code).put("message", message).put("status", status);
        StandInServer.json(request, status, answer);
    }

    private String sid() {
        byte[] bytes = new byte[16];
        random.nextBytes(bytes);
        return "SM" + HexFormat.of().formatHex(bytes);
    }
}
