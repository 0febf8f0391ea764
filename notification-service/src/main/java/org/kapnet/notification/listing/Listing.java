package org.kapnet.notification.listing;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kapnet.platform.web.Cursors;
import org.kapnet.platform.web.Page;

/** Answers lists newest first. Identifiers are UUIDv7, so their order is the order of creation and needs no other key. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Listing {

    private final Cursors cursors;

    Listing(Cursors cursors) {
        this.cursors = cursors;
    }

    /**
     * One page of the rows that match, newest first.
     *
     * @param cursor the {@code nextCursor} of the page before; null for the first page
     * @param id identifier of a row
     * @param view what the caller sees of a row
     */
    public <E, V> Page<V> newest(
            PanacheRepositoryBase<E, UUID> repository,
            Filter filter,
            @Nullable String cursor,
            int limit,
            Function<E, UUID> id,
            Function<E, V> view) {
        String position = cursors.read(cursor);
        Filter bounded = filter.compare("id", "<", "before", position == null ? null : UUID.fromString(position));
        List<E> found = repository
                .find(bounded.query(), Sort.descending("id"), bounded.parameters())
                .range(0, limit)
                .list();
        boolean more = found.size() > limit;
        List<E> shown = more ? found.subList(0, limit) : found;
        String next = more ? cursors.sign(id.apply(shown.getLast()).toString()) : null;
        return new Page<>(shown.stream().map(view).toList(), next);
    }
}
