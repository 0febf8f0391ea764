package org.kapnet.intake.referral;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Does not take a patient on. */
@Schema(examples = """
                {"reason": "no-capacity"}""")
record DeclineReferral(@NotNull DeclineReason reason) {}
