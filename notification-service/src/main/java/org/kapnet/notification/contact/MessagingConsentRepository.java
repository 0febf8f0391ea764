package org.kapnet.notification.contact;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class MessagingConsentRepository implements PanacheRepositoryBase<MessagingConsentEntity, UUID> {}
