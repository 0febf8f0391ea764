package org.kapnet.notification;

import org.kapnet.platform.testing.EndpointCoverageTest;

class EndpointsTriedTest extends EndpointCoverageTest {}
