package org.kapnet.integration;

import org.kapnet.platform.testing.EndpointCoverageTest;

class EndpointsTriedTest extends EndpointCoverageTest {}
