/** Tests of session-service over HTTP and Kafka, with a real database. */
@NullMarked
package org.kapnet.session;

import org.jspecify.annotations.NullMarked;
