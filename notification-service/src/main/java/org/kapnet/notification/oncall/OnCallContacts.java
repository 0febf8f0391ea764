package org.kapnet.notification.oncall;

import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapnet.notification.listing.Filter;
import org.kapnet.notification.listing.Listing;
import org.kapnet.notification.problem.NotificationProblem;
import org.kapnet.platform.audit.Audit;
import org.kapnet.platform.crypto.FieldCipher;
import org.kapnet.platform.problem.CommonProblem;
import org.kapnet.platform.problem.ProblemException;
import org.kapnet.platform.web.Page;
import org.kapnet.platform.web.Preconditions;

/** Keeps whom a clinic calls, level by level. */
@ApplicationScoped
@Transactional
public class OnCallContacts {

    private static final String EMAIL = "on_call_contact.email";
    private static final String PHONE = "on_call_contact.phone";

    private final OnCallContactRepository repository;
    private final Listing listing;
    private final FieldCipher cipher;
    private final Audit audit;
    private final Clock clock;

    OnCallContacts(OnCallContactRepository repository, Listing listing, FieldCipher cipher, Audit audit, Clock clock) {
        this.repository = repository;
        this.listing = listing;
        this.cipher = cipher;
        this.audit = audit;
        this.clock = clock;
    }

    /** Puts someone on call for a clinic. An account is on call once per clinic. */
    Listed add(UUID clinicId, AddOnCallContact command) {
        if (repository.count("clinicId = ?1 and accountId = ?2", clinicId, command.accountId()) > 0) {
            throw ProblemException.of(NotificationProblem.ALREADY_ON_CALL)
                    .error("/accountId", "is on call for this clinic already");
        }
        OnCallContactEntity entity =
                new OnCallContactEntity(clinicId, command.accountId(), command.level(), clock.instant());
        entity.seal(cipher.seal(EMAIL, command.email()), cipher.seal(PHONE, command.phone()));
        repository.persistAndFlush(entity);
        audit.did("add-on-call-contact", "on-call-contact", entity.id(), null, null);
        return listed(entity);
    }

    /** Takes someone off call. */
    void remove(UUID id, @Nullable String ifMatch) {
        OnCallContactEntity entity = require(id);
        Preconditions.requireMatch(ifMatch, entity.version());
        repository.delete(entity);
        audit.did("remove-on-call-contact", "on-call-contact", id, null, null);
    }

    /** One contact of the caller's clinic. */
    Listed get(UUID id) {
        return listed(require(id));
    }

    /** The contacts that the caller may see. */
    Page<OnCallContactView> list(@Nullable String cursor, int limit) {
        return listing.newest(repository, Filter.all(), cursor, limit, OnCallContactEntity::id, entity -> listed(entity)
                .view());
    }

    /** Everyone on call for a clinic, lowest level first. */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<OnCallContact> ofClinic(UUID clinicId) {
        return repository.list("clinicId = ?1", Sort.by("level").and("id"), clinicId).stream()
                .map(this::opened)
                .toList();
    }

    /** One contact, for sending. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<OnCallContact> find(UUID id) {
        return repository.findByIdOptional(id).map(this::opened);
    }

    private OnCallContactEntity require(UUID id) {
        return repository.findByIdOptional(id).orElseThrow(() -> CommonProblem.notFound("on-call contact"));
    }

    private OnCallContact opened(OnCallContactEntity entity) {
        return new OnCallContact(
                entity.id(),
                entity.clinicId(),
                entity.accountId(),
                entity.level(),
                cipher.open(EMAIL, entity.emailSealed()),
                cipher.open(PHONE, entity.phoneSealed()));
    }

    private Listed listed(OnCallContactEntity entity) {
        OnCallContact contact = opened(entity);
        return new Listed(
                new OnCallContactView(
                        contact.id(),
                        contact.accountId(),
                        contact.level(),
                        contact.email().charAt(0)
                                + "***"
                                + contact.email().substring(contact.email().indexOf('@')),
                        "***" + contact.phone().substring(contact.phone().length() - 4),
                        entity.createdAt()),
                entity.version());
    }

    /** A view with its version. */
    record Listed(OnCallContactView view, long version) {}
}
