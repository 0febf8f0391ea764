package org.kapnet.notification.channel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/**
 * SMS over HTTP as Twilio documents it. The provider knows no idempotency key, so every attempt after the first asks it
 * for the message with this delivery's reference before sending again: an attempt whose answer was lost is not repeated.
 */
@ApplicationScoped
class SmsChannel implements Channel {

    /** Twilio error 21610: the recipient replied STOP. */
    private static final int UNSUBSCRIBED = 21610;

    private static final int RECENT = 50;

    private final SmsApi api;
    private final ChannelConfig.SmsConfig config;

    SmsChannel(@RestClient SmsApi api, ChannelConfig.SmsConfig config) {
        this.api = api;
        this.config = config;
    }

    @Override
    public ChannelName name() {
        return ChannelName.SMS;
    }

    @Override
    public Handover send(Outbound message) {
        try {
            if (message.attempt() > 1) {
                Optional<String> earlier = findEarlier(message);
                if (earlier.isPresent()) {
                    return new Handover.Accepted(earlier.get());
                }
            }
            SmsApi.Sms sms =
                    api.send(authorization(), config.account(), message.address(), config.from(), message.text());
            return new Handover.Accepted(Objects.requireNonNullElse(sms.sid(), "unnamed"));
        } catch (WebApplicationException answer) {
            return refusal(answer.getResponse());
        } catch (ProcessingException unreachable) {
            // The message of the exception may hold the address that was asked for, so only its kind is kept.
            return new Handover.Failed("sms-unreachable");
        }
    }

    private Optional<String> findEarlier(Outbound message) {
        try {
            SmsApi.SmsPage page = api.sentTo(authorization(), config.account(), message.address(), RECENT);
            List<SmsApi.Sms> recent = Objects.requireNonNullElse(page.messages(), List.of());
            return recent.stream()
                    .filter(sms -> sms.body() != null && sms.body().contains(message.reference()))
                    .map(SmsApi.Sms::sid)
                    .filter(Objects::nonNull)
                    .findFirst();
        } catch (WebApplicationException answer) {
            int status = answer.getResponse().getStatus();
            if (status == Response.Status.NOT_FOUND.getStatusCode()
                    || status == Response.Status.METHOD_NOT_ALLOWED.getStatusCode()) {
                // A provider without the list cannot tell; a second SMS harms less than none.
                return Optional.empty();
            }
            throw answer;
        }
    }

    private static Handover refusal(Response response) {
        int status = response.getStatus();
        if (status >= 500 || status == 429 || status == 408) {
            return new Handover.Failed("sms-" + status);
        }
        Integer code = code(response);
        if (code != null && code == UNSUBSCRIBED) {
            return new Handover.OptedOut();
        }
        return new Handover.Refused("sms-" + (code == null ? status : code));
    }

    private static @Nullable Integer code(Response response) {
        try {
            SmsApi.SmsProblem problem = response.readEntity(SmsApi.SmsProblem.class);
            return problem == null ? null : problem.code();
        } catch (ProcessingException | IllegalStateException unreadable) {
            return null;
        }
    }

    private String authorization() {
        String credentials = config.account() + ":" + config.token();
        return "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
    }
}
