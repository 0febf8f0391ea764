package org.kapnet.platform.problem;

import java.util.List;

/**
 * The refusals that one part of a service can answer with. Make it a bean: all catalogues together are served at
 * {@code GET /problems}, and a slug that two of them claim stops the service from starting.
 */
public interface ProblemCatalogue {

    /** Every type of this catalogue. */
    List<ProblemType> types();
}
