package org.kapnet.intake.clinic;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Adds a clinic to the network.
 *
 * @param id chosen by the caller where the identity provider was set up first, else made here
 */
@Schema(examples = """
                {"name": "Sample Clinic A"}""")
record RegisterClinic(
        @Nullable UUID id, @NotBlank @Size(max = 200) String name) {}
