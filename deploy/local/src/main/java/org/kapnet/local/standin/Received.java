package org.kapnet.local.standin;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** What a stand-in got, oldest first. Keeps the newest few thousand. */
public final class Received<T> {

    private static final int KEPT = 5_000;

    private final Deque<T> items = new ArrayDeque<>();

    synchronized void add(T item) {
        items.addLast(item);
        if (items.size() > KEPT) {
            items.removeFirst();
        }
    }

    /** A copy of everything that is kept, oldest first. */
    public synchronized List<T> all() {
        return new ArrayList<>(items);
    }
}
