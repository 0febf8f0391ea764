package org.kapnet.intake.accesslog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kapnet.intake.data.ClinicalData;

class PurposesTest {

    /** A call with a literal action, and its arguments up to the patient. */
    private static final Pattern CALL =
            Pattern.compile("audit\\.(did|read)\\(\\s*\"([a-z-]+)\",([^;]*?)\\);", Pattern.DOTALL);

    private static final Path SOURCES = Path.of("src/main/java");

    private final Purposes purposes = ClinicalData.read("accesslog/purposes.v1.json", Purposes.class);

    @ParameterizedTest
    @CsvSource({
        "patient, true, read-patient, own-request",
        "patient, false, read-patient, other-account",
        "prescriber, false, break-glass-read-patient, emergency",
        "prescriber, false, read-patient, treatment",
        "therapist, false, read-patient, treatment",
        "nurse, false, read-patient, treatment",
        "clinic-admin, false, read-patient, administration",
        "partner, false, receive-referral, administration",
        "safety-officer, false, read-duplicate, network-safety",
        "network-admin, false, read-duplicate, network-safety",
    })
    void whatForFollowsFromWhoActed(String role, boolean own, String action, String purpose) {
        assertThat(Purposes.kind(List.of(role), action, own)).isEqualTo(purpose);
        assertThat(purposes.kinds()).containsKey(purpose);
    }

    @Test
    void whereNoPersonActedItSaysSo() {
        assertThat(Purposes.kind(List.of(), "clearance-expired", false)).isEqualTo("automatic");
        assertThat(purposes.explain("did", "clearance-expired", "automatic"))
                .isEqualTo(
                        "The decision that you may be treated ended. The system did this by itself; no person looked.");
    }

    @Test
    void anEmergencyIsExplainedLikeTheReadingThatItWas() {
        assertThat(purposes.explain("read", "break-glass-read-health-history", "emergency"))
                .startsWith("Your health history was shown.");
    }

    @Test
    void whatHasNoSentenceIsNeverPassedOver() {
        assertThat(purposes.explain("read", "read-something-new", "treatment"))
                .startsWith("Something of your record was shown.");
        assertThat(purposes.explain("did", "do-something-new", "treatment"))
                .startsWith("Something of your record was changed.");
    }

    @Test
    void everyActionThatIsWrittenAboutAPatientHasASentence() throws IOException {
        Set<String> written = new TreeSet<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                CALL.matcher(Files.readString(file))
                        .results()
                        .filter(PurposesTest::aboutAPatient)
                        .forEach(call -> written.add((call.group(1).equals("read") ? "read-" : "") + call.group(2)));
            }
        }
        // These are put together or passed on.
        for (String state : List.of("granted", "suspended", "expired", "deferred", "refused", "referred-out")) {
            written.add("clearance-" + state);
        }
        written.addAll(List.of("accept-referral", "decline-referral", "refer-out", "expire-referral"));

        assertThat(written).as("the calls are found").hasSizeGreaterThan(40);
        assertThat(purposes.actions().keySet()).containsAll(written);
    }

    private static boolean aboutAPatient(MatchResult call) {
        String[] arguments = call.group(3).split(",", -1);
        // read(type, subject, patient) and did(action, type, subject, patient, reason)
        String patient = arguments[call.group(1).equals("read") ? 1 : 2];
        return !patient.strip().equals("null");
    }
}
