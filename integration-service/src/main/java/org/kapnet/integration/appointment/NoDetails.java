package org.kapnet.integration.appointment;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The body of an action that says all by being called: an empty object, or nothing at all. */
@Schema(description = "An empty object; the body may also be left out.", examples = "{}")
public record NoDetails() {}
