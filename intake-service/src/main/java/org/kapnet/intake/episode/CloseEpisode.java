package org.kapnet.intake.episode;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Ends an episode. */
@Schema(examples = """
                {"reason": "completed"}""")
record CloseEpisode(@NotNull CloseReason reason) {}
