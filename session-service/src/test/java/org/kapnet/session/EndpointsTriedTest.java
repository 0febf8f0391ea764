package org.kapnet.session;

import org.kapnet.platform.testing.EndpointCoverageTest;

class EndpointsTriedTest extends EndpointCoverageTest {}
