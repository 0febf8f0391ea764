package org.kapnet.intake.clinic;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Closes a site, from this moment on. It cannot be undone. */
@Schema(examples = """
                {"reason": "moved"}""")
record CloseSite(@NotNull SiteClosureReason reason) {}
