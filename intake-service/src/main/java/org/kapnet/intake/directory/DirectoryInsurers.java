package org.kapnet.intake.directory;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kapnet.platform.web.Cursors;
import org.kapnet.platform.web.Page;

/**
 * The words for insurers that the directory uses now, so that a patient can choose one instead of guessing how it is spelt.
 * Sorted by bytes: the order of a cursor must not hang on the database's language.
 */
@ApplicationScoped
class DirectoryInsurers {

    private static final String NAMED = """
            select insurer, coalesce(array_agg(distinct plan) filter (where plan <> ''), '{}') as plans
            from directory_entry entry
            cross join unnest(insurers_covered || insurers_not_covered || insurers_unknown) as word
            cross join lateral (
              select split_part(word, '/', 1) collate "C" as insurer, split_part(word, '/', 2) collate "C" as plan) as named
            where superseded_by is null and insurer > ?
            group by insurer
            order by insurer
            limit ?
            """;

    private final AgroalDataSource database;
    private final Cursors cursors;

    DirectoryInsurers(AgroalDataSource database, Cursors cursors) {
        this.database = database;
        this.cursors = cursors;
    }

    @Transactional
    Page<NamedInsurer> page(int limit, @Nullable String cursor) {
        String position = cursors.read(cursor);
        // One more than asked tells whether there is a next page; every word comes after the empty one.
        List<NamedInsurer> found = find(position == null ? "" : position, limit + 1);
        boolean more = found.size() > limit;
        List<NamedInsurer> shown = more ? found.subList(0, limit) : found;
        return new Page<>(shown, more ? cursors.sign(shown.getLast().insurer()) : null);
    }

    private List<NamedInsurer> find(String after, int limit) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(NAMED)) {
            statement.setString(1, after);
            statement.setInt(2, limit);
            List<NamedInsurer> found = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(new NamedInsurer(rows.getString("insurer"), List.of((String[])
                            rows.getArray("plans").getArray())));
                }
            }
            return found;
        } catch (SQLException failure) {
            throw new IllegalStateException("the insurers of the directory could not be read", failure);
        }
    }
}
