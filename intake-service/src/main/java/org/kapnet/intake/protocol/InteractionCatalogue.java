package org.kapnet.intake.protocol;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The interaction classes of the medicines, from their data file. A medicine is found by the RxNorm code of its
 * ingredient or by its name; a name counts when its words stand in what was written, whatever the spelling of accents,
 * the dose and the form.
 */
final class InteractionCatalogue implements MedicineClasses {

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern DOSE_JOINT = Pattern.compile("(?<=\\p{L})(?=\\p{N})|(?<=\\p{N})(?=\\p{L})");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final Map<String, Set<String>> byCode = new HashMap<>();
    private final Map<String, Set<String>> byName = new HashMap<>();

    private final Set<String> classes;

    InteractionCatalogue(InteractionFile file) {
        classes = file.classes().stream().map(InteractionClass::id).collect(Collectors.toUnmodifiableSet());
        for (InteractionClass group : file.classes()) {
            for (Ingredient ingredient : group.ingredients()) {
                if (ingredient.rxnorm() != null) {
                    add(byCode, ingredient.rxnorm(), group.id());
                }
                ingredient.names().forEach(name -> add(byName, words(name), group.id()));
            }
        }
    }

    /** The data file. */
    record InteractionFile(
            String id, int version, String title, String status, String note, List<InteractionClass> classes) {}

    /** Medicines with one effect together with ketamine. */
    record InteractionClass(String id, String effect, String source, List<Ingredient> ingredients) {}

    /**
     * An ingredient.
     *
     * @param rxnorm its RxNorm code, only where it is certain
     * @param alsoCalled other names, such as brands
     */
    record Ingredient(
            String name, @Nullable String rxnorm, @Nullable List<String> alsoCalled) {

        List<String> names() {
            return alsoCalled == null
                    ? List.of(name)
                    : Stream.concat(Stream.of(name), alsoCalled.stream()).toList();
        }
    }

    @Override
    public Set<String> known() {
        return classes;
    }

    @Override
    public Set<String> of(String name, @Nullable String rxnormCode) {
        Set<String> found = new TreeSet<>();
        if (rxnormCode != null) {
            found.addAll(byCode.getOrDefault(rxnormCode, Set.of()));
        }
        String written = words(name);
        byName.forEach((known, classes) -> {
            if (written.contains(known)) {
                found.addAll(classes);
            }
        });
        return found;
    }

    /** The words in lower case, each between spaces, so that only whole words are found. */
    private static String words(String text) {
        String plain = ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        return " "
                + NO_WORD.matcher(DOSE_JOINT.matcher(plain).replaceAll(" "))
                        .replaceAll(" ")
                        .strip()
                + " ";
    }

    private static void add(Map<String, Set<String>> index, String key, String group) {
        index.computeIfAbsent(key, unseen -> new TreeSet<>()).add(group);
    }
}
