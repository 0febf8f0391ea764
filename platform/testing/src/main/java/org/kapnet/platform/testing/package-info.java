/**
 * What the tests of all services share: a real database and broker per test run, tokens, other services' events, and
 * assertions on answers, contracts and architecture. Never deployed; does not know the runtime library, so that the
 * runtime library can be tested with it.
 */
@NullMarked
package org.kapnet.platform.testing;

import org.jspecify.annotations.NullMarked;
