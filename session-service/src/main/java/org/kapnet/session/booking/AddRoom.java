package org.kapnet.session.booking;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Adds a room to a site. */
@Schema(examples = "{\"siteId\": \"01990000-0000-7000-8000-0000000000a1\", \"name\": \"Room 1\"}")
record AddRoom(
        @NotNull UUID siteId, @NotBlank @Size(max = 80) String name) {}
