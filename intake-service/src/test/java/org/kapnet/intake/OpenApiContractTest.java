package org.kapnet.intake;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.kapnet.platform.testing.KapnetStack;
import org.kapnet.platform.testing.OpenApiDriftTest;

@QuarkusTest
@WithTestResource(KapnetStack.class)
class OpenApiContractTest extends OpenApiDriftTest {}
