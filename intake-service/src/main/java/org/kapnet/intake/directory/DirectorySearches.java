package org.kapnet.intake.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kapnet.intake.data.ClinicalData;
import org.kapnet.intake.practitioner.TrainedStaff;
import org.kapnet.platform.problem.CommonProblem;
import org.kapnet.platform.problem.FieldError;
import org.kapnet.platform.problem.ProblemException;
import org.kapnet.platform.web.Cursors;
import org.kapnet.platform.web.Page;

/**
 * Searches the directory. A search sees the directory as it was when its first page was asked for: paging through it
 * leaves nothing out and repeats nothing, while clinics publish.
 */
@ApplicationScoped
class DirectorySearches {

    private final RankingWeights weights = ClinicalData.read("directory/ranking.v1.json", RankingWeights.class);
    private final DirectoryEntries entries;
    private final TrainedStaff trainedStaff;
    private final Cursors cursors;
    private final Clock clock;

    DirectorySearches(DirectoryEntries entries, TrainedStaff trainedStaff, Cursors cursors, Clock clock) {
        this.entries = entries;
        this.trainedStaff = trainedStaff;
        this.cursors = cursors;
        this.clock = clock;
    }

    @Transactional
    Page<DirectoryView> page(DirectorySearch search, int limit, @Nullable String cursor) {
        List<FieldError> faults = search.faults();
        if (!faults.isEmpty()) {
            throw ProblemException.of(CommonProblem.VALIDATION_FAILED).errors(faults);
        }
        SearchPosition position = position(search, cursor);
        // One more than asked tells whether there is a next page.
        List<DirectoryEntry> found = entries.find(DirectoryQuery.of(search, weights, position, limit + 1));
        boolean more = found.size() > limit;
        List<DirectoryEntry> shown = more ? found.subList(0, limit) : found;
        LocalDate today = LocalDate.ofInstant(position.startedAt(), ZoneOffset.UTC);
        Map<UUID, Long> trained = trainedStaff.countByClinic(
                shown.stream().map(DirectoryEntry::clinicId).collect(Collectors.toSet()));
        return new Page<>(
                shown.stream()
                        .map(entry -> DirectoryView.of(entry, today, trained.getOrDefault(entry.clinicId(), 0L)))
                        .toList(),
                more ? next(search, position, shown.getLast()) : null);
    }

    private String next(DirectorySearch search, SearchPosition position, DirectoryEntry last) {
        return cursors.sign(
                position.after(last.ranking().score(), last.siteId()).text(search.fingerprint()));
    }

    private SearchPosition position(DirectorySearch search, @Nullable String cursor) {
        Instant now = clock.instant();
        String text = cursors.read(cursor);
        if (text == null) {
            return new SearchPosition(entries.revision(), now, null);
        }
        SearchPosition position = SearchPosition.parse(text, search.fingerprint());
        if (position == null
                || position.startedAt().plus(DirectoryPublication.SEARCH_LASTS).isBefore(now)) {
            throw ProblemException.of(CommonProblem.CURSOR_INVALID)
                    .error("query/cursor", "must be the nextCursor of the same search, begun within the last day");
        }
        return position;
    }
}
