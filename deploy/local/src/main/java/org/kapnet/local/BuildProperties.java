package org.kapnet.local;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;

/** What the build knew and the run needs: where the broker's jars are. */
final class BuildProperties {

    private static final String REPOSITORY = "kap.repository";

    private BuildProperties() {}

    /** Sets the property, unless the command line does. */
    static void apply() {
        if (System.getProperty(REPOSITORY) != null) {
            return;
        }
        try (InputStream in = BuildProperties.class.getResourceAsStream("/local.properties")) {
            Properties build = new Properties();
            if (in != null) {
                build.load(in);
                System.setProperty(REPOSITORY, build.getProperty("repository", ""));
            }
        } catch (IOException e) {
            throw new StartFailure("The build's own properties could not be read: " + e.getMessage(), e);
        }
    }
}
