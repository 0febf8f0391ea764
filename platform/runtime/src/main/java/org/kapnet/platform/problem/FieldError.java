package org.kapnet.platform.problem;

/**
 * One thing that is wrong with a request.
 *
 * @param pointer where: a JSON pointer into the body ({@code /patient/phone}; empty for the whole body), or
 *     {@code query/limit}, {@code path/id}, {@code header/If-Match} for what is outside it
 * @param problem the rule that was not met. Never repeats the value that was sent: it may be a patient's
 */
public record FieldError(String pointer, String problem) {}
