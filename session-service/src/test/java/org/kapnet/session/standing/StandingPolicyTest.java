package org.kapnet.session.standing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kapnet.session.protocol.Finding;
import org.kapnet.session.protocol.Protocol;
import org.kapnet.session.protocol.Protocols;
import org.kapnet.session.protocol.Severity;

class StandingPolicyTest {
    private static final Instant AT = Instant.parse("2027-01-11T15:00:00Z");
    private static final Instant GRANTED = AT.minus(Duration.ofDays(10));
    private static final List<Consent> BOTH =
            List.of(consent("treatment-off-label", null, null), consent("ketamine-risks", null, null));

    private final Protocol protocol = new Protocols().newest("ketamine-im").orElseThrow();

    @Test
    void shouldFindNothingAgainstAClearedPatientWithBothConsents() {
        assertThat(rules(clearance(AT.plusSeconds(1), null, null), BOTH)).isEmpty();
    }

    @Test
    void shouldMissAClearance() {
        assertThat(rules(null, BOTH)).containsExactly("clearance-missing");
    }

    @Test
    void shouldNotAcceptAClearanceAtTheMomentItExpires() {
        assertThat(rules(clearance(AT, null, null), BOTH)).containsExactly("clearance-expired");
    }

    @Test
    void shouldNotAcceptAnExpiryThatWasTold() {
        assertThat(rules(clearance(AT.plus(Duration.ofDays(9)), null, AT.minusSeconds(1)), BOTH))
                .containsExactly("clearance-expired");
    }

    @Test
    void shouldNotAcceptASuspendedClearanceUntilItIsGrantedAgain() {
        Instant expires = AT.plus(Duration.ofDays(9));
        assertThat(rules(clearance(expires, GRANTED.plusSeconds(1), null), BOTH))
                .containsExactly("clearance-suspended");
        assertThat(rules(clearance(expires, GRANTED.minusSeconds(1), null), BOTH))
                .isEmpty();
    }

    @Test
    void shouldNameEachMissingConsent() {
        List<Consent> expired =
                List.of(consent("treatment-off-label", AT, null), consent("ketamine-risks", null, AT.minusSeconds(9)));

        List<Finding> findings = StandingPolicy.findings(
                protocol,
                new Standing(Optional.of(clearance(AT.plusSeconds(1), null, null)), expired, Optional.empty()),
                AT);

        assertThat(findings).hasSize(2).allMatch(finding -> finding.severity() == Severity.STOP);
        assertThat(findings)
                .extracting(Finding::message)
                .anyMatch(message -> message.contains("treatment-off-label"))
                .anyMatch(message -> message.contains("ketamine-risks"));
    }

    @Test
    void shouldAcceptASecondSignatureAfterAWithdrawal() {
        List<Consent> again = List.of(
                consent("treatment-off-label", null, AT.minusSeconds(9)),
                consent("treatment-off-label", null, null),
                consent("ketamine-risks", null, null));

        assertThat(rules(clearance(AT.plusSeconds(1), null, null), again)).isEmpty();
    }

    @Test
    void shouldNotTreatWithinAnEpisodeThatHasEnded() {
        Standing ended = new Standing(
                Optional.of(clearance(AT.plusSeconds(1), null, null)), BOTH, Optional.of(AT.plusSeconds(5)));

        assertThat(StandingPolicy.findings(protocol, ended, AT))
                .extracting(Finding::ruleId)
                .containsExactly("episode-ended");
    }

    @Test
    void shouldJudgeADoseByWhatHeldWhenItWasGiven() {
        Instant expires = AT.plus(Duration.ofDays(9));
        List<Consent> withdrawn =
                List.of(consent("treatment-off-label", null, AT), consent("ketamine-risks", null, null));
        Standing all = new Standing(Optional.of(clearance(expires, AT, AT)), withdrawn, Optional.of(AT));
        Instant before = AT.minusSeconds(1);

        assertThat(StandingPolicy.findings(protocol, all.asOf(before), before)).isEmpty();
        assertThat(StandingPolicy.findings(protocol, all.asOf(AT), AT))
                .extracting(Finding::ruleId)
                .containsExactly("episode-ended", "clearance-suspended", "consent-missing");
    }

    private List<String> rules(@Nullable Clearance clearance, List<Consent> consents) {
        return StandingPolicy.findings(
                        protocol, new Standing(Optional.ofNullable(clearance), consents, Optional.empty()), AT)
                .stream()
                .map(Finding::ruleId)
                .toList();
    }

    private static Clearance clearance(Instant expiresAt, @Nullable Instant suspendedAt, @Nullable Instant expiredAt) {
        return new Clearance(UUID.randomUUID(), "im", GRANTED, expiresAt, suspendedAt, expiredAt);
    }

    private static Consent consent(String kind, @Nullable Instant expiresAt, @Nullable Instant withdrawnAt) {
        return new Consent(UUID.randomUUID(), kind, GRANTED, expiresAt, withdrawnAt);
    }
}
