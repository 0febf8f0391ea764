package org.kapnet.platform.idempotency;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** Stands for the runtime library's annotation, which this module does not know. */
@Retention(RetentionPolicy.RUNTIME)
public @interface Idempotent {}
