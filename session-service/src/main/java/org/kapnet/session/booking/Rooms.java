package org.kapnet.session.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.kapnet.platform.audit.Audit;
import org.kapnet.platform.problem.CommonProblem;
import org.kapnet.platform.problem.ProblemException;
import org.kapnet.platform.security.CurrentActor;
import org.kapnet.platform.web.Ids;
import org.kapnet.session.directory.Directory;

/** Rooms of a clinic's sites. */
@ApplicationScoped
class Rooms {
    private final RoomRepository repository;
    private final Directory directory;
    private final Audit audit;
    private final CurrentActor actor;

    Rooms(RoomRepository repository, Directory directory, Audit audit, CurrentActor actor) {
        this.repository = repository;
        this.directory = directory;
        this.audit = audit;
        this.actor = actor;
    }

    @Transactional
    RoomView add(AddRoom command) {
        UUID clinicId = actor.get().requireClinic();
        directory.requireSiteOf(clinicId, command.siteId());
        if (repository.count("siteId = ?1 and name = ?2", command.siteId(), command.name()) > 0) {
            throw ProblemException.of(CommonProblem.CONFLICT).detail("The site has a room of that name.");
        }
        RoomEntity row = new RoomEntity();
        row.id = Ids.next();
        row.clinicId = clinicId;
        row.siteId = command.siteId();
        row.name = command.name();
        repository.persistAndFlush(row);
        audit.did("add-room", "room", row.id, null, null);
        return RoomView.of(row);
    }

    @Transactional
    RoomView get(UUID id) {
        RoomEntity row = repository.findById(id);
        if (row == null) {
            throw CommonProblem.notFound("room");
        }
        return RoomView.of(row);
    }

    /** Rooms in the order of their ids, after one; one more than the limit where there are more. */
    @Transactional
    List<RoomView> list(UUID after, int limit) {
        return repository.find("id > ?1 order by id", after).page(0, limit + 1).stream()
                .map(RoomView::of)
                .toList();
    }
}
