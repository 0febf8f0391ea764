package org.kapnet.platform.web;

import java.util.Arrays;
import java.util.stream.Stream;

/** Strong entity tags made of a version number. */
final class EntityTags {

    private EntityTags() {}

    static String of(long version) {
        return "\"" + version + "\"";
    }

    /** The tags of an If-Match or If-None-Match header. Our own tags hold no comma, so a comma always separates. */
    static Stream<String> split(String header) {
        return Arrays.stream(header.split(",", -1)).map(String::strip).filter(tag -> !tag.isEmpty());
    }
}
