package org.kapnet.session.course;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Plans a course of doses for an episode by the newest version of a protocol. */
@Schema(examples = """
                {"patientId": "01990000-0000-7000-8000-000000000f01",
                 "episodeId": "01990000-0000-7000-8000-000000000e01",
                 "protocolId": "ketamine-im"}""")
record PlanCourse(
        @NotNull UUID patientId,
        @NotNull UUID episodeId,
        @NotNull @Size(min = 1, max = 60) String protocolId) {}
