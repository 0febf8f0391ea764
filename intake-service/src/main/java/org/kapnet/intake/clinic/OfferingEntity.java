package org.kapnet.intake.clinic;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.kapnet.intake.vocabulary.WireNames;

@Entity(name = "Offering")
@Table(name = "offering")
class OfferingEntity {

    @Id
    UUID siteId;

    @Version
    long version;

    @JdbcTypeCode(SqlTypes.ARRAY)
    List<String> routes;

    @JdbcTypeCode(SqlTypes.ARRAY)
    List<String> indications;

    long priceMinor;
    String currency;

    @JdbcTypeCode(SqlTypes.ARRAY)
    List<String> telehealthStates;

    @Nullable
    Integer courseSessions;

    @Nullable
    Long coursePriceMinor;

    @Nullable
    Long additionalFeesMinor;

    /** See {@link Course#totalMinor}; null without a course. */
    @Nullable
    Long courseTotalMinor;

    @JdbcTypeCode(SqlTypes.ARRAY)
    List<String> insurersCovered;

    @JdbcTypeCode(SqlTypes.ARRAY)
    List<String> insurersNotCovered;

    @JdbcTypeCode(SqlTypes.ARRAY)
    List<String> insurersUnknown;

    @JdbcTypeCode(SqlTypes.ARRAY)
    List<String> languages;

    @JdbcTypeCode(SqlTypes.ARRAY)
    List<String> accessibility;

    @JdbcTypeCode(SqlTypes.ARRAY)
    List<String> supportOffered;

    @Nullable
    LocalDate nextAvailableOn;

    /** For the persistence provider. */
    protected OfferingEntity() {}

    OfferingEntity(UUID siteId, PublishOffering command) {
        this.siteId = siteId;
        publish(command);
    }

    final void publish(PublishOffering command) {
        routes = command.routes().stream().map(WireNames::of).sorted().toList();
        indications = command.indications().stream().map(WireNames::of).sorted().toList();
        priceMinor = command.pricePerSession().amountMinor();
        currency = command.pricePerSession().currency();
        telehealthStates =
                command.telehealthStates().stream().distinct().sorted().toList();
        plan(command.course());
        insure(Insurers.of(Objects.requireNonNullElse(command.insurers(), List.of())));
        languages = Objects.requireNonNullElse(command.languages(), List.<String>of()).stream()
                .distinct()
                .sorted()
                .toList();
        accessibility = Objects.requireNonNullElse(command.accessibility(), Set.<Accessibility>of()).stream()
                .map(WireNames::of)
                .sorted()
                .toList();
        supportOffered = Objects.requireNonNullElse(command.supportOffered(), Set.<Support>of()).stream()
                .map(WireNames::of)
                .sorted()
                .toList();
        nextAvailableOn = command.nextAvailableOn();
    }

    Insurers insurers() {
        return new Insurers(insurersCovered, insurersNotCovered, insurersUnknown);
    }

    private void plan(@Nullable Course course) {
        courseSessions = course == null ? null : course.sessions();
        coursePriceMinor = course == null ? null : minor(course.price());
        additionalFeesMinor = course == null ? null : minor(course.additionalFees());
        courseTotalMinor = course == null ? null : (Long) course.totalMinor(priceMinor);
    }

    private void insure(Insurers insurers) {
        insurersCovered = insurers.covered();
        insurersNotCovered = insurers.notCovered();
        insurersUnknown = insurers.unknown();
    }

    private static @Nullable Long minor(@Nullable Money amount) {
        return amount == null ? null : amount.amountMinor();
    }
}
