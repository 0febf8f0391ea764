package org.kapnet.intake.clinic;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Gives a clinic another name. */
@Schema(examples = """
                {"name": "Sample Clinic A, Houston"}""")
record RenameClinic(@NotBlank @Size(max = 200) String name) {}
