package org.kapnet.intake.assessment;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.kapnet.intake.data.ClinicalData;

/** The instruments in use, read once at start. */
@Singleton
class InstrumentCatalogue {

    private static final List<String> FILES = List.of("phq-9.v1", "gad-7.v1", "c-ssrs-screener.v1");

    private final List<Instrument> instruments = FILES.stream()
            .map(file -> ClinicalData.read("instruments/" + file + ".json", Instrument.class))
            .toList();

    List<Instrument> all() {
        return instruments;
    }

    Optional<Instrument> find(String id) {
        return instruments.stream()
                .filter(instrument -> instrument.id().equals(id))
                .findFirst();
    }
}
