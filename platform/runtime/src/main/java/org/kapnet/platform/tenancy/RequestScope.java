package org.kapnet.platform.tenancy;

/**
 * Tells the scope of the current HTTP request. Kept apart from {@link Tenancy} so that tenancy need not know how a
 * caller is identified.
 */
public interface RequestScope {

    /** The scope of the caller; {@link Scope.Nobody} where the caller is not known. */
    Scope scope();
}
