package org.kapnet.intake;

import org.junit.jupiter.api.Test;
import org.kapnet.platform.testing.Contracts;
import org.kapnet.platform.testing.SchemaAssertions;

/** The documents that the other services read. What is really sent is checked where each fact is tested. */
class EventContractTest {

    @Test
    void everyFactHasAValidExample() {
        SchemaAssertions.assertExamplesValid(Contracts.events("intake"));
    }
}
