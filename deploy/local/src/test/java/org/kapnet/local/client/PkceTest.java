package org.kapnet.local.client;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PkceTest {

    @Test
    void theChallengeIsTheOneOfTheStandardsExample() {
        // RFC 7636, appendix B
        Pkce example = new Pkce("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk");

        assertThat(example.challenge()).isEqualTo("E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM");
    }

    @Test
    void eachVerifierIsNewAndLongEnough() {
        assertThat(Pkce.create().verifier())
                .hasSizeBetween(43, 128)
                .matches("[A-Za-z0-9_-]+")
                .isNotEqualTo(Pkce.create().verifier());
    }
}
