package org.kapnet.platform.web;

/**
 * In which order what stands before a resource runs. On the HTTP layer the higher number runs first; all of it runs
 * before authentication.
 */
final class FilterOrder {

    /** First of all: from here on every answer, also a refusal, tells its correlation id and safety headers. */
    static final int CORRELATION = 10_000;

    /** Then the body is read and measured, before any other work is spent on it. */
    static final int BODY = 9_000;

    /** Right after {@link #BODY}. */
    static final int AFTER_BODY = 8_999;

    /** Failures of the HTTP layer are answered before the framework's own page; here the lower number runs first. */
    static final int FAILURES = -20_000;

    /** After all routes: what nobody has answered. */
    static final int LAST = Integer.MAX_VALUE;

    private FilterOrder() {}
}
