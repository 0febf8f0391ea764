package org.kapnet.intake.protocol;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.kapnet.platform.web.Answers;

@Path("/v1/screening-vocabulary")
@Tag(name = "Screening protocol")
class VocabularyResource {

    private final ScreeningProtocols protocols;

    VocabularyResource(ScreeningProtocols protocols) {
        this.protocols = protocols;
    }

    @GET
    @Authenticated
    @Operation(
            operationId = "getScreeningVocabulary",
            summary = "Show the words that health histories and clinics' rules are written with",
            description = "A diagnosis or substance by another word is taken in and put before a clinician.")
    public RestResponse<VocabularyView> get() {
        VocabularyView vocabulary = VocabularyView.of(protocols.current());
        return Answers.ok(vocabulary, vocabulary.version());
    }
}
