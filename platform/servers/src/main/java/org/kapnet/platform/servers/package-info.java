/**
 * Real servers on the loopback address: PostgreSQL and Kafka, each as a process of its own, for tests and for the local
 * stack. Nothing here is deployed.
 */
@NullMarked
package org.kapnet.platform.servers;

import org.jspecify.annotations.NullMarked;
