package org.kapnet.notification.preference;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.kapnet.platform.security.CurrentActor;
import org.kapnet.platform.security.Roles;
import org.kapnet.platform.web.Answers;

@Path("/v1/preferences")
@Tag(name = "Preferences", description = "How a patient wants to be reminded")
class PreferenceResource {

    private final Preferences preferences;
    private final CurrentActor actor;

    PreferenceResource(Preferences preferences, CurrentActor actor) {
        this.preferences = preferences;
        this.actor = actor;
    }

    @GET
    @RolesAllowed(Roles.PATIENT)
    @Operation(operationId = "getPreferences", summary = "Show the preferences of the patient who asks")
    public RestResponse<PreferenceView> get() {
        Preferences.Versioned own = preferences.get(actor.get().requirePatient());
        return Answers.ok(own.view(), own.version());
    }

    @PUT
    @RolesAllowed(Roles.PATIENT)
    @Operation(
            operationId = "choosePreferences",
            summary = "Choose channels and quiet hours",
            description = "If-Match may be left out only while nothing was chosen yet.")
    public RestResponse<PreferenceView> choose(
            @Valid @NotNull ChoosePreferences choice, @HeaderParam("If-Match") @Nullable String ifMatch) {
        Preferences.Versioned own = preferences.choose(actor.get().requirePatient(), choice, ifMatch);
        return Answers.ok(own.view(), own.version());
    }
}
