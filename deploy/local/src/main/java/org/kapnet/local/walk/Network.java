package org.kapnet.local.walk;

import java.util.Map;

/**
 * The network that {@link NetworkSetup} made.
 *
 * @param documents the hash of each consent document by its id
 */
public record Network(ClinicSetup a, ClinicSetup b, Map<String, String> documents) {}
