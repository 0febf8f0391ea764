package org.kapnet.intake.consent;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Narrows a touch consent. To agree to no touch at all, withdraw it.
 *
 * @param touchScope all that is still agreed to
 */
@Schema(examples = """
                {"touchScope": ["hand"]}""")
record NarrowTouch(@NotEmpty List<@NotNull TouchScope> touchScope) {}
