package org.kapnet.intake.directory;

import java.util.List;

/**
 * An insurer that a site names, whether it pays there or not.
 *
 * @param plans words of its plans that are named by themselves; empty where none is
 */
record NamedInsurer(String insurer, List<String> plans) {}
