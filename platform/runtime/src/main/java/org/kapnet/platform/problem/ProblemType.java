package org.kapnet.platform.problem;

import java.net.URI;
import java.util.regex.Pattern;

/**
 * One kind of refusal, as it stands in a {@link ProblemCatalogue}.
 *
 * @param slug its name in kebab case; {@code /problems/<slug>} is the type URI and answers with this entry
 * @param status the HTTP status every problem of this type carries
 * @param title one line that never changes from one occurrence to the next
 * @param explanation what it means and what a client can do about it, shown at the type URI
 */
public record ProblemType(String slug, int status, String title, String explanation) {

    private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    public ProblemType {
        if (!SLUG.matcher(slug).matches()) {
            throw new IllegalArgumentException("a problem's slug is kebab case: " + slug);
        }
        if (status < 400 || status > 599) {
            throw new IllegalArgumentException("a problem's status is 400 to 599: " + slug);
        }
        if (title.isBlank() || explanation.isBlank()) {
            throw new IllegalArgumentException("a problem has a title and an explanation: " + slug);
        }
    }

    /** The reference that names this type in every answer, relative to the base URL of the API. */
    public URI uri() {
        return URI.create("/problems/" + slug);
    }
}
