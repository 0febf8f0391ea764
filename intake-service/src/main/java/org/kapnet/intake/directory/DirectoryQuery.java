package org.kapnet.intake.directory;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kapnet.intake.clinic.Accessibility;
import org.kapnet.intake.clinic.Insurers;
import org.kapnet.intake.vocabulary.Indication;
import org.kapnet.intake.vocabulary.WireNames;

/**
 * The statement that answers a search. Distance, points and order are worked out by the database, so that only the
 * results of one page leave it. Points are thousandths in whole numbers, because the order of pages must not hang on the
 * last digit of a fraction.
 */
final class DirectoryQuery {

    private final StringBuilder sql = new StringBuilder();
    private final List<Object> parameters = new ArrayList<>();

    private DirectoryQuery() {}

    /** The text, with a question mark for each parameter. */
    String sql() {
        return sql.toString();
    }

    /** Texts, numbers and dates, in the order of the question marks. */
    List<Object> parameters() {
        return List.copyOf(parameters);
    }

    static DirectoryQuery of(DirectorySearch search, RankingWeights weights, SearchPosition position, int limit) {
        DirectoryQuery query = new DirectoryQuery();
        query.found(search, position);
        query.compared(search);
        query.pointed(search, weights, position);
        query.page(position, limit);
        return query;
    }

    private void found(DirectorySearch search, SearchPosition position) {
        add("with found as (select entry.*, ");
        if (search.hasPosition()) {
            add("directory_kilometres(position, directory_point(?, ?))", search.latitude(), search.longitude());
        } else {
            add("cast(null as double precision)");
        }
        add(" as km, ");
        coverage(search.insurer(), search.plan());
        add(" as coverage from directory_entry entry where revision <= ?", position.revision());
        add(" and (superseded_by is null or superseded_by > ?)", position.revision());
        if (search.hasPosition()) {
            add(
                    " and position <@ directory_box(directory_point(?, ?), ?)",
                    search.latitude(),
                    search.longitude(),
                    search.radiusKm());
        }
        where(" and lower(city) = lower(?)", search.city());
        where(" and state = ?", search.state());
        where(" and telehealth_states @> array[?::text]", search.telehealthState());
        where(" and indications @> array[?::text]", wire(search.indication()));
        for (Indication further : search.alsoFor()) {
            where(" and indications @> array[?::text]", wire(further));
        }
        where(" and routes @> array[?::text]", wire(search.route()));
        where(" and languages @> array[?::text]", search.language());
        for (Accessibility need : search.accessibility()) {
            where(" and accessibility @> array[?::text]", WireNames.of(need));
        }
        where(" and (next_available_on is null or next_available_on <= ?)", search.availableBy());
        price(" and price_minor <= ? and currency = ?", search.maxPriceMinor(), search.currency());
        price(" and course_total_minor <= ? and currency = ?", search.maxCourseTotalMinor(), search.currency());
        add(")");
    }

    /** What is said about the plan comes before what is said about the insurer; what nobody has said is unknown. */
    private void coverage(@Nullable String insurer, @Nullable String plan) {
        if (insurer == null) {
            add("cast(null as text)");
            return;
        }
        String exact = Insurers.key(insurer, plan);
        add("case");
        for (String key : exact.equals(insurer) ? List.of(insurer) : List.of(exact, insurer)) {
            add(" when ? = any(insurers_covered) then 'covered'", key);
            add(" when ? = any(insurers_not_covered) then 'not-covered'", key);
            add(" when ? = any(insurers_unknown) then 'unknown'", key);
        }
        add(" else 'unknown' end");
    }

    private void compared(DirectorySearch search) {
        // Prices of different currencies cannot be compared without a rate, so each is judged among its own.
        add(", compared as (select found.*, min(price_minor) over (partition by currency) as lowest_minor from found");
        add(" where coverage is distinct from 'not-covered'");
        if (search.hasPosition()) {
            add(" and km <= ?", search.radiusKm());
        }
        add(")");
    }

    private void pointed(DirectorySearch search, RankingWeights weights, SearchPosition position) {
        LocalDate today = LocalDate.ofInstant(position.startedAt(), ZoneOffset.UTC);
        add(", pointed as (select compared.*, ");
        if (search.hasPosition()) {
            add(
                    "round(? * (1 - km / ?))::bigint as distance_points, ",
                    thousandths(weights.distance().points()),
                    search.radiusKm());
        } else {
            add("0::bigint as distance_points, ");
        }
        add(
                "case when price_minor = 0 then ? else round(?::numeric * lowest_minor / price_minor)::bigint end"
                        + " as price_points, ",
                thousandths(weights.price().points()),
                thousandths(weights.price().points()));
        add(
                "case coverage when 'covered' then ? when 'unknown' then ? else 0 end as coverage_points, ",
                thousandths(weights.coverage().covered()),
                thousandths(weights.coverage().unknown()));
        add(
                "case when next_available_on >= ? then greatest(0, ? - ? * (next_available_on - ?) / ?) else 0 end"
                        + " as availability_points, ",
                today,
                thousandths(weights.availability().points()),
                thousandths(weights.availability().points()),
                today,
                weights.availability().zeroAfterDays());
        add(
                "case when course_total_minor is null then 0 else ? end as course_points from compared)",
                thousandths(weights.courseEstimate().points()));
    }

    private void page(SearchPosition position, int limit) {
        add(", scored as (select pointed.*, distance_points + price_points + coverage_points + availability_points"
                + " + course_points as score from pointed) select * from scored");
        SearchPosition.Last last = position.last();
        if (last != null) {
            add(" where score < ? or (score = ? and site_id > ?)", last.score(), last.score(), last.siteId());
        }
        add(" order by score desc, site_id limit ?", limit);
    }

    private static long thousandths(int points) {
        return 1000L * points;
    }

    private static @Nullable String wire(@Nullable Enum<?> word) {
        return word == null ? null : WireNames.of(word);
    }

    private void where(String condition, @Nullable Object value) {
        if (value != null) {
            add(condition, value);
        }
    }

    private void price(String condition, @Nullable Long maximum, String currency) {
        if (maximum != null) {
            add(condition, maximum, currency);
        }
    }

    private void add(String text, @Nullable Object... values) {
        sql.append(text);
        for (Object value : values) {
            parameters.add(Objects.requireNonNull(value));
        }
    }
}
