package org.kapnet.session.booking;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Books the next dose of a course: the room and the three people for the protocol's slot. */
@Schema(examples = """
                {"courseId": "01990000-0000-7000-8000-000000000c01",
                 "roomId": "01990000-0000-7000-8000-0000000000b1",
                 "prescriberId": "01990000-0000-7000-8000-000000000211",
                 "therapistId": "01990000-0000-7000-8000-000000000212",
                 "nurseId": "01990000-0000-7000-8000-000000000213",
                 "startsAt": "2027-01-11T15:00:00Z"}""")
record BookSession(
        @NotNull UUID courseId,
        @NotNull UUID roomId,
        @NotNull UUID prescriberId,
        @NotNull UUID therapistId,
        @NotNull UUID nurseId,
        @NotNull Instant startsAt) {}
