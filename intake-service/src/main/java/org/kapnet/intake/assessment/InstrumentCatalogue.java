package org.kapnet.intake.assessment;

import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.kapnet.intake.data.ClinicalData;

/**
 * Every instrument under {@code instruments/}, in every version, read once at start. Of each the newest version is in
 * use; older ones explain what was scored by them. A file is named {@code <id>.v<version>.json}; one that makes no
 * sense keeps the service from starting.
 */
@Startup
@Singleton
class InstrumentCatalogue {

    private static final Comparator<Instrument> BY_VERSION = Comparator.comparingInt(Instrument::version);

    private final Map<String, List<Instrument>> versions;

    InstrumentCatalogue() {
        this(ClinicalData.readAll("instruments", Instrument.class));
    }

    InstrumentCatalogue(Map<String, Instrument> files) {
        files.forEach(InstrumentCatalogue::check);
        versions = files.values().stream()
                .sorted(BY_VERSION)
                .collect(Collectors.groupingBy(Instrument::id, TreeMap::new, Collectors.toList()));
    }

    /** The instruments in use, by id. */
    List<Instrument> all() {
        return versions.values().stream().map(List::getLast).toList();
    }

    /** The version in use. */
    Optional<Instrument> find(String id) {
        return Optional.ofNullable(versions.get(id)).map(List::getLast);
    }

    Optional<Instrument> find(String id, int version) {
        return Optional.ofNullable(versions.get(id)).stream()
                .flatMap(Collection::stream)
                .filter(instrument -> instrument.version() == version)
                .findFirst();
    }

    /** The other forms of an instrument, by id. */
    List<String> formsOf(String id) {
        return all().stream()
                .filter(instrument -> id.equals(instrument.formOf()))
                .map(Instrument::id)
                .toList();
    }

    /** The instrument of a stored assessment: no file is ever taken away. */
    Instrument of(AssessmentEntity row) {
        return find(row.instrument, row.instrumentVersion)
                .orElseThrow(() -> new IllegalStateException(
                        "no file of " + row.instrument + " version " + row.instrumentVersion));
    }

    private static void check(String file, Instrument instrument) {
        List<String> faults = DefinitionPolicy.faults(instrument);
        if (!faults.isEmpty()) {
            throw new IllegalStateException("the instrument in " + file + " makes no sense: " + faults);
        }
        if (!file.equals(instrument.id() + ".v" + instrument.version() + ".json")) {
            throw new IllegalStateException("the instrument in " + file + " is not what the name says");
        }
    }
}
