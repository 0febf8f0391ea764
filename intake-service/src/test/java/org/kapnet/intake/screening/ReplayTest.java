package org.kapnet.intake.screening;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kapnet.intake.Api;
import org.kapnet.intake.Network;
import org.kapnet.intake.SampleOverride;
import org.kapnet.intake.SamplePatient;
import org.kapnet.platform.tenancy.Scope;
import org.kapnet.platform.tenancy.Tenancy;
import org.kapnet.platform.testing.KapnetStack;

/** A verdict of the past can be reached again from what is stored, whatever has changed since. */
@QuarkusTest
@WithTestResource(KapnetStack.class)
class ReplayTest {

    private final Screenings screenings;
    private final Tenancy tenancy;

    ReplayTest(Screenings screenings, Tenancy tenancy) {
        this.screenings = screenings;
        this.tenancy = tenancy;
    }

    @Test
    void theStoredInputsGiveTheStoredVerdict() {
        Network network = new Network(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
        SamplePatient patient = SamplePatient.of(network);
        String tag = patient.history(List.of(
                        Map.of("code", "stroke", "status", "past", "occurredOn", "2026-11-01"),
                        Map.of("code", "glaucoma", "status", "current", "note", "left eye")))
                .header("ETag");
        patient.assess();
        UUID screening = Api.id(patient.screen(), 201, "id");

        patient.api()
                .put(patient.path("/history"), SamplePatient.historyBody(List.of()), tag)
                .then()
                .statusCode(200);
        Scope clinic = Scope.clinic(network.clinicId());
        Verdict replayed = tenancy.callAs(clinic, () -> screenings.replay(screening));
        Verdict stored =
                tenancy.callAs(clinic, () -> screenings.underReview(screening)).verdict();

        assertThat(replayed).isEqualTo(stored).isInstanceOf(Verdict.Deferred.class);
    }

    @Test
    void whatWasJudgedForSeveralIndicationsIsReplayedForAllOfThem() {
        Network network = new Network(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
        SamplePatient patient = SamplePatient.of(network);
        patient.history(List.of());
        patient.assess();
        Map<String, Object> asked =
                Map.of("indication", "major-depression", "alsoFor", List.of("personal-growth"), "route", "im");
        UUID screening = Api.id(patient.api().post(patient.path("/screenings"), asked), 201, "id");

        Scope clinic = Scope.clinic(network.clinicId());
        Verdict replayed = tenancy.callAs(clinic, () -> screenings.replay(screening));

        assertThat(replayed)
                .isInstanceOf(Verdict.NeedsReview.class)
                .isEqualTo(tenancy.callAs(clinic, () -> screenings.underReview(screening))
                        .verdict());
    }

    @Test
    void aVerdictIsReplayedByTheOverrideOfItsTime() {
        Network network = new Network(Network.clinic(), UUID.randomUUID(), UUID.randomUUID());
        SamplePatient patient = SamplePatient.of(network);
        patient.history(List.of(Map.of("code", "migraine", "status", "current")));
        patient.assess();
        List<UUID> screenings = new ArrayList<>();
        screenings.add(Api.id(patient.screen(), 201, "id"));
        SampleOverride.adopt(network, 0, "prescriber");
        screenings.add(Api.id(patient.screen(), 201, "id"));
        SampleOverride.adopt(network, 1, "neurologist");
        screenings.add(Api.id(patient.screen(), 201, "id"));

        Scope clinic = Scope.clinic(network.clinicId());
        List<Verdict> replayed = screenings.stream()
                .map(screening -> tenancy.callAs(clinic, () -> this.screenings.replay(screening)))
                .toList();
        List<Verdict> stored = screenings.stream()
                .map(screening -> tenancy.callAs(
                        clinic, () -> this.screenings.underReview(screening).verdict()))
                .toList();

        assertThat(replayed).isEqualTo(stored).doesNotHaveDuplicates();
    }
}
