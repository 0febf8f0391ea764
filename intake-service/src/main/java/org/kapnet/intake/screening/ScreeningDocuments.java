package org.kapnet.intake.screening;

import com.fasterxml.jackson.databind.util.RawValue;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;
import org.kapnet.intake.data.SealedJson;

/** Writes and reads what a screening keeps: the inputs and the verdict, both encrypted. */
@ApplicationScoped
class ScreeningDocuments {

    private static final String INPUTS = "screening.inputs";
    private static final String VERDICT = "screening.verdict";

    private final SealedJson json;

    ScreeningDocuments(SealedJson json) {
        this.json = json;
    }

    void write(ScreeningEntity row, ScreeningInputs inputs, VerdictDocument verdict) {
        row.sealedInputs = json.seal(INPUTS, inputs);
        row.sealedVerdict = json.seal(VERDICT, verdict);
    }

    /** Encrypts what was stored in the open. */
    void seal(ScreeningEntity row) {
        row.sealedInputs = sealed(INPUTS, row.sealedInputs, row.inputs);
        row.sealedVerdict = sealed(VERDICT, row.sealedVerdict, row.verdict);
        row.inputs = null;
        row.verdict = null;
    }

    ScreeningInputs inputs(ScreeningEntity row) {
        return json.open(INPUTS, sealed(INPUTS, row.sealedInputs, row.inputs), ScreeningInputs.class);
    }

    VerdictDocument verdict(ScreeningEntity row) {
        return json.open(VERDICT, sealed(VERDICT, row.sealedVerdict, row.verdict), VerdictDocument.class);
    }

    /** What was stored in the open is sealed word for word, so that a replay reads what it always read. */
    private byte[] sealed(String field, byte @Nullable [] stored, @Nullable String open) {
        return stored == null ? json.seal(field, new RawValue(open)) : stored;
    }
}
