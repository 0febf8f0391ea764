package org.kapnet.intake.clinic;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
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
    }
}
