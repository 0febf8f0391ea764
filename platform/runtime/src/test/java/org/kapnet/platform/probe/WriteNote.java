package org.kapnet.platform.probe;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A body with every kind of field that the services use. */
record WriteNote(
        @Nullable UUID id,
        @NotBlank String text,
        @Valid @Nullable Writer writer,
        @Nullable List<@Valid Answer> answers,
        @Nullable List<@NotBlank String> words,
        @Nullable Map<String, @Min(0) Integer> marks,
        @Min(0) @Max(10) int count,
        @Nullable BigDecimal weightKg,
        @Nullable Boolean urgent,
        @Nullable Instant takenAt,
        @Nullable LocalDate day,
        @Nullable Kind kind) {

    record Writer(@NotBlank String phone) {}

    record Answer(@NotNull String item, @Min(0) @Max(3) int value) {}

    enum Kind {
        @JsonProperty("short-note")
        SHORT_NOTE,
        @JsonProperty("long-note")
        LONG_NOTE
    }
}
