package org.kapnet.notification.template;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** Where the links in messages lead. */
@ConfigMapping(prefix = "kap.notification")
public interface LinkConfig {

    /**
     * Base URL of the application that patients and staff sign in to. Short, so that a reminder with it fits one SMS.
     */
    @WithDefault("http://localhost:8080")
    @Size(max = 37)
    @Pattern(regexp = "https?://[^\\s]+[^/\\s]")
    String linkBaseUrl();
}
