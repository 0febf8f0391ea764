package org.kapnet.intake;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.kapnet.platform.testing.EndpointRolesTest;
import org.kapnet.platform.testing.KapnetStack;

@QuarkusTest
@WithTestResource(KapnetStack.class)
class RolesContractTest extends EndpointRolesTest {}
