package org.kapnet.notification.message;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class MessageRepository implements PanacheRepositoryBase<MessageEntity, UUID> {}
