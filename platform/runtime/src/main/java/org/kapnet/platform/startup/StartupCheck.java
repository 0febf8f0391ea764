package org.kapnet.platform.startup;

import java.util.List;

/**
 * Looks for configuration that is unsafe with real patients. Make it a bean: production refuses to start while any
 * check finds something.
 */
public interface StartupCheck {

    /**
     * One unsafe property.
     *
     * @param property its name, so that whoever reads the refusal knows what to change
     * @param why what could happen; never the property's value
     */
    record Finding(String property, String why) {}

    /** What is unsafe; empty when all is well. */
    List<Finding> findings();
}
