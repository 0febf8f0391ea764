/** Whole paths over the whole stack: four services, Keycloak, Kafka and PostgreSQL as processes. */
@NullMarked
package org.kapnet.e2e;

import org.jspecify.annotations.NullMarked;
