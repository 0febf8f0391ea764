package org.kapnet.platform.security;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names the OAuth scope that a partner's system needs for a resource method. Other callers are judged by their roles
 * alone.
 */
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface PartnerScope {

    /** The scope, such as {@code referrals:write}. */
    @Nonbinding
    String value();
}
