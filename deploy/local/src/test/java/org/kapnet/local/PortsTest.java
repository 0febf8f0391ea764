package org.kapnet.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Arrays;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.kapnet.platform.servers.FreePort;

class PortsTest {

    @Test
    void freePortsAreAllDifferentAndTheSameAgainNextTime() {
        Ports first = Ports.choose(Ports.Mode.FREE, new Properties());
        Properties remembered = new Properties();
        first.store(remembered);

        Ports second = Ports.choose(Ports.Mode.FREE, remembered);

        assertThat(Arrays.stream(Port.values()).map(first::of)).doesNotHaveDuplicates();
        assertThat(Arrays.stream(Port.values()).map(second::of))
                .containsExactlyElementsOf(
                        Arrays.stream(Port.values()).map(first::of).toList());
    }

    @Test
    void aRememberedPortThatIsTakenNowIsReplaced() throws Exception {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            Properties remembered = new Properties();
            remembered.setProperty(Port.EDGE.key(), Integer.toString(other.getLocalPort()));

            assertThat(Ports.choose(Ports.Mode.FREE, remembered).of(Port.EDGE)).isNotEqualTo(other.getLocalPort());
        }
    }

    @Test
    void aFixedPortThatIsTakenIsSaidInOneSentence() throws Exception {
        // Taken by this test, or by whatever runs here already: both are "in use".
        try (ServerSocket other = FreePort.isFree(Port.EDGE.usual())
                ? new ServerSocket(Port.EDGE.usual(), 1, InetAddress.ofLiteral("127.0.0.1"))
                : new ServerSocket(0)) {
            assertThat(other.isBound()).isTrue();
            assertThatThrownBy(() -> Ports.choose(Ports.Mode.FIXED, new Properties()))
                    .isInstanceOf(StartFailure.class)
                    .hasMessageContaining("Port 8080, which the edge needs, is in use");
        }
    }
}
