package org.kapnet.notification.occasion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Keeps the copy of what patients are reminded of. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Occasions {

    private final OccasionRepository repository;

    Occasions(OccasionRepository repository) {
        this.repository = repository;
    }

    /** Takes over a booking, or its new time. */
    public void book(Booking booking) {
        OccasionEntity entity = repository
                .findByIdOptional(booking.occasionId())
                .orElseGet(() -> new OccasionEntity(booking.occasionId()));
        entity.book(booking);
        repository.persist(entity);
    }

    /** An occasion came to its end, one way or another; unknown ones are none of this service's business. */
    public void end(UUID occasionId, OccasionState state) {
        repository.findByIdOptional(occasionId).ifPresent(occasion -> occasion.become(state));
    }

    /** The booking of an occasion that still stands. */
    public Optional<Booking> standing(UUID occasionId) {
        return repository
                .findByIdOptional(occasionId)
                .filter(occasion -> occasion.state() == OccasionState.BOOKED)
                .map(OccasionEntity::booking);
    }

    /** All bookings of a patient that still stand. */
    public List<Booking> standingOf(UUID patientId) {
        return repository.list("patientId = ?1 and state = ?2", patientId, OccasionState.BOOKED.column()).stream()
                .map(OccasionEntity::booking)
                .toList();
    }
}
