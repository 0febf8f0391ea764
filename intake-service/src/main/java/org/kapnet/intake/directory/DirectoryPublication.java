package org.kapnet.intake.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.UUID;
import org.kapnet.intake.clinic.ClinicChanged;
import org.kapnet.intake.clinic.OfferingPublished;
import org.kapnet.intake.clinic.OfferingWithdrawn;

/**
 * Copies what the public may read, in the transaction of the change. The former entries stay for a day, so that a search
 * that has begun can be paged through as it was. Publications wait for each other on the revision's row: their numbers
 * are in commit order, which a search relies on, and clinics change their entries seldom.
 */
@ApplicationScoped
class DirectoryPublication {

    /** How long a search can be continued. */
    static final Duration SEARCH_LASTS = Duration.ofHours(24);

    /** Former entries outlast the searches that may still show them. */
    private static final Duration KEPT = SEARCH_LASTS.plusHours(1);

    private static final String COLUMNS =
            "site_id, clinic_id, clinic_name, site_name, line1, city, state, postal_code, country, latitude, longitude,"
                    + " zone, routes, indications, price_minor, currency, course_sessions, course_price_minor,"
                    + " additional_fees_minor, course_total_minor, insurers_covered, insurers_not_covered,"
                    + " insurers_unknown, telehealth_states, languages, accessibility, support_offered, next_available_on";

    private static final String CURRENT = """
            select
              site.id, clinic.id, clinic.name, site.name, site.line1, site.city, site.state, site.postal_code,
              site.country, site.latitude, site.longitude, site.zone, offering.routes, offering.indications,
              offering.price_minor, offering.currency, offering.course_sessions, offering.course_price_minor,
              offering.additional_fees_minor, offering.course_total_minor, offering.insurers_covered,
              offering.insurers_not_covered, offering.insurers_unknown, offering.telehealth_states,
              offering.languages, offering.accessibility, offering.support_offered, offering.next_available_on,
              cast(:revision as bigint)
            from site
            join clinic on clinic.id = site.clinic_id
            join offering on offering.site_id = site.id
            """;

    private final EntityManager entities;
    private final Clock clock;

    DirectoryPublication(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void onOfferingPublished(@Observes OfferingPublished published) {
        publish("site.id = :id", "site_id = :id", published.siteId());
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void onOfferingWithdrawn(@Observes OfferingWithdrawn withdrawn) {
        publish("site.id = :id", "site_id = :id", withdrawn.siteId());
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void onClinicChanged(@Observes ClinicChanged changed) {
        publish("site.clinic_id = :id", "clinic_id = :id", changed.clinicId());
    }

    private void publish(String sites, String entries, UUID id) {
        long revision = ((Number) entities.createNativeQuery(
                                "update directory_revision set value = value + 1 returning value", Long.class)
                        .getSingleResult())
                .longValue();
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        entities.createNativeQuery("update directory_entry set superseded_by = :revision, superseded_at = :now where "
                        + entries + " and superseded_by is null")
                .setParameter("revision", revision)
                .setParameter("now", now)
                .setParameter("id", id)
                .executeUpdate();
        entities.createNativeQuery(
                        "insert into directory_entry (" + COLUMNS + ", revision) " + CURRENT + " where " + sites)
                .setParameter("revision", revision)
                .setParameter("id", id)
                .executeUpdate();
        entities.createNativeQuery("delete from directory_entry where superseded_at < :horizon")
                .setParameter("horizon", now.minus(KEPT))
                .executeUpdate();
    }
}
