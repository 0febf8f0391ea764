package org.kapnet.intake;

import org.kapnet.platform.testing.EndpointCoverageTest;

class EndpointsTriedTest extends EndpointCoverageTest {}
