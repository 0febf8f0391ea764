package org.kapnet.local.walk;

/** A step of the walk did not do what it should. The message says which and what happened instead. */
public final class WalkFailed extends RuntimeException {

    public WalkFailed(String message) {
        super(message);
    }
}
