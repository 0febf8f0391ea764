package org.kapnet.notification.channel;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

/** The provider's Messages resource, as Twilio documents it (API version 2010-04-01). */
@RegisterRestClient(configKey = "sms")
@Path("/2010-04-01/Accounts/{account}/Messages.json")
@Produces(MediaType.APPLICATION_JSON)
interface SmsApi {

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    Sms send(
            @HeaderParam("Authorization") String authorization,
            @PathParam("account") String account,
            @FormParam("To") String to,
            @FormParam("From") String from,
            @FormParam("Body") String body);

    @GET
    SmsPage sentTo(
            @HeaderParam("Authorization") String authorization,
            @PathParam("account") String account,
            @QueryParam("To") String to,
            @QueryParam("PageSize") int pageSize);

    /** One message at the provider. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Sms(
            @Nullable String sid,
            @Nullable String status,
            @Nullable String body) {}

    /** The newest messages to one number. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record SmsPage(@Nullable List<Sms> messages) {}

    /** What the provider says when it refuses. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record SmsProblem(@Nullable Integer code) {}
}
