package org.kapnet.notification;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.kapnet.notification.testing.Providers;
import org.kapnet.platform.testing.EndpointRolesTest;
import org.kapnet.platform.testing.KapnetStack;

@QuarkusTest
@WithTestResource(KapnetStack.class)
@WithTestResource(Providers.class)
class RolesContractTest extends EndpointRolesTest {}
