package org.kapnet.intake.protocol;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The interaction classes of the medicines, from their data file. A medicine is found by the RxNorm code of its
 * ingredient or by its name; a name counts when its words stand in what was written, whatever the spelling of accents,
 * the dose and the form.
 *
 * <p>From version 2 of the file on, a medicine is explained only when nothing is left of its name but doses, forms and
 * the like: "ibuprofen PM" is more than ibuprofen. The class that a client gives may add a rule and never explains a
 * name, because anybody can write any word there.
 */
final class InteractionCatalogue implements MedicineClasses {

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern DOSE_JOINT = Pattern.compile("(?<=\\p{L})(?=\\p{N})|(?<=\\p{N})(?=\\p{L})");
    private static final Pattern NUMBER = Pattern.compile("\\p{N}+");
    private static final Pattern SPACE = Pattern.compile(" +");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final Map<String, Set<String>> byCode = new HashMap<>();
    private final Map<String, Set<String>> byName = new HashMap<>();

    /** The ingredient of each name, longest name first, so that a part of a longer name is not taken for it. */
    private final Map<String, String> ingredients =
            new TreeMap<>(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()));

    private final Set<String> classes;
    private final @Nullable NameReading reading;

    InteractionCatalogue(InteractionFile file) {
        reading = file.names();
        classes = file.classes().stream().map(InteractionClass::id).collect(Collectors.toUnmodifiableSet());
        for (InteractionClass group : file.classes()) {
            for (Ingredient ingredient : group.ingredients()) {
                if (ingredient.rxnorm() != null) {
                    add(byCode, ingredient.rxnorm(), group.id());
                }
                ingredient.names().forEach(name -> {
                    add(byName, words(name), group.id());
                    ingredients.put(words(name), ingredient.name());
                });
            }
        }
    }

    /**
     * The data file.
     *
     * @param names how names are read; absent in version 1
     */
    record InteractionFile(
            String id,
            int version,
            String title,
            String status,
            String note,
            @Nullable NameReading names,
            List<InteractionClass> classes) {}

    /**
     * How what was written of a medicine is read.
     *
     * @param withoutAction the class that says that nothing is to be done, which a client may not give
     * @param passedOver words that name no medicine: doses, forms, directions
     */
    record NameReading(String withoutAction, Set<String> passedOver, String source) {}

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

    @Override
    public boolean counts(String given) {
        return reading == null || (classes.contains(given) && !given.equals(reading.withoutAction()));
    }

    @Override
    public boolean explains(String name, @Nullable String rxnormCode, @Nullable String given) {
        if (reading == null) {
            return MedicineClasses.super.explains(name, rxnormCode, given);
        }
        return !of(name, rxnormCode).isEmpty()
                && take(words(name), new TreeSet<>(), reading).isEmpty();
    }

    @Override
    public String treatment(String name) {
        if (reading == null) {
            return MedicineClasses.super.treatment(name);
        }
        Set<String> found = new TreeSet<>();
        found.addAll(take(words(name), found, reading));
        return found.isEmpty() ? MedicineClasses.super.treatment(name) : String.join(" ", found);
    }

    /** Takes every known ingredient out of {@code written} into {@code found}; answers with the words left over. */
    private List<String> take(String written, Set<String> found, NameReading names) {
        String rest = written;
        for (Map.Entry<String, String> known : ingredients.entrySet()) {
            if (rest.contains(known.getKey())) {
                found.add(known.getValue());
                // A space stays, so that its neighbours do not become one word.
                rest = rest.replace(known.getKey(), " ");
            }
        }
        return SPACE.splitAsStream(rest.strip())
                .filter(word -> !word.isEmpty()
                        && !names.passedOver().contains(word)
                        && !NUMBER.matcher(word).matches())
                .toList();
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
