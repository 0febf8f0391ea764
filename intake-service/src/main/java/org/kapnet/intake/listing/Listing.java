package org.kapnet.intake.listing;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kapnet.platform.web.Cursors;
import org.kapnet.platform.web.Page;

/** Reads one page of a list, newest first by id, so that it stays stable while rows are added. */
@ApplicationScoped
public class Listing {

    private final Cursors cursors;

    Listing(Cursors cursors) {
        this.cursors = cursors;
    }

    /**
     * A page of the rows that fulfil a condition.
     *
     * @param condition in the query language of entities, such as {@code patientId = :patient}
     */
    public <E> List<E> rows(
            PanacheRepositoryBase<E, UUID> repository,
            String condition,
            Map<String, Object> parameters,
            int limit,
            @Nullable String cursor) {
        String position = cursors.read(cursor);
        Map<String, Object> all = new HashMap<>(parameters);
        String query = condition;
        if (position != null) {
            query += " and id < :position";
            all.put("position", UUID.fromString(position));
        }
        // One row more than asked tells whether there is a next page.
        return repository.find(query + " order by id desc", all).range(0, limit).list();
    }

    /** Cuts the rows of {@link #rows} to the page that was asked for. */
    public <E, V> Page<V> page(List<E> rows, int limit, Function<E, UUID> id, Function<E, V> view) {
        boolean more = rows.size() > limit;
        List<E> shown = more ? rows.subList(0, limit) : rows;
        String next = more ? cursors.sign(id.apply(shown.getLast()).toString()) : null;
        return new Page<>(shown.stream().map(view).toList(), next);
    }
}
