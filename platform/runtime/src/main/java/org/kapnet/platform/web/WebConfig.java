package org.kapnet.platform.web;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.util.Optional;

/** The HTTP edge of a service. */
@ConfigMapping(prefix = "kap.web")
public interface WebConfig {

    /** Signs the cursors of lists: at least 32 characters, the same on every replica of the service. */
    @WithName("cursor-secret")
    Optional<String> cursorSecret();

    /** The largest request body, in bytes. */
    @WithName("max-body-bytes")
    @WithDefault("1048576")
    long maxBodyBytes();
}
