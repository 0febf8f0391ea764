package org.kapnet.local.edge;

/**
 * Someone the local realm knows.
 *
 * @param clinic the id of the clinic, or empty
 */
public record SampleAccount(String username, String role, String clinic) {}
