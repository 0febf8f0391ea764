package org.kapnet.session.lot;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.kapnet.platform.audit.Audit;
import org.kapnet.platform.problem.CommonProblem;
import org.kapnet.platform.problem.ProblemException;
import org.kapnet.platform.security.Actor;
import org.kapnet.platform.security.CurrentActor;
import org.kapnet.platform.web.Ids;
import org.kapnet.session.directory.Directory;

/** Receives and reads lots. */
@ApplicationScoped
class Lots {
    private final LotRepository repository;
    private final Ledger ledger;
    private final Directory directory;
    private final Audit audit;
    private final CurrentActor currentActor;
    private final Clock clock;

    Lots(
            LotRepository repository,
            Ledger ledger,
            Directory directory,
            Audit audit,
            CurrentActor currentActor,
            Clock clock) {
        this.repository = repository;
        this.ledger = ledger;
        this.directory = directory;
        this.audit = audit;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    @Transactional
    LotView receive(ReceiveLot command) {
        Actor actor = currentActor.get();
        UUID clinicId = actor.requireClinic();
        directory.requireSiteOf(clinicId, command.siteId());
        boolean known = repository.count(
                        "siteId = ?1 and medicine = ?2 and formulation = ?3 and lotNumber = ?4",
                        command.siteId(),
                        command.medicine(),
                        command.formulation(),
                        command.lotNumber())
                > 0;
        if (known) {
            throw ProblemException.of(CommonProblem.CONFLICT).detail("The site has received that lot already.");
        }
        LotEntity row = new LotEntity();
        row.id = Ids.next();
        row.clinicId = clinicId;
        row.siteId = command.siteId();
        row.medicine = command.medicine();
        row.formulation = command.formulation();
        row.concentrationMgPerMl = command.concentrationMgPerMl();
        row.lotNumber = command.lotNumber();
        row.expiresOn = command.expiresOn();
        row.receivedMg = command.quantityMg();
        row.balanceMg = command.quantityMg();
        row.state = "open";
        row.receivedAt = clock.instant();
        repository.persistAndFlush(row);
        ledger.receipt(row, actor.subject(), clock.instant());
        audit.did("receive-lot", "lot", row.id, null, null);
        return LotView.of(row);
    }

    @Transactional
    LotView get(UUID id) {
        LotEntity row = repository.findById(id);
        if (row == null) {
            throw CommonProblem.notFound("lot");
        }
        return LotView.of(row);
    }

    /** Lots in the order of their ids, after one; one more than the limit where there are more. */
    @Transactional
    List<LotView> list(UUID after, int limit) {
        return repository.find("id > ?1 order by id", after).page(0, limit + 1).stream()
                .map(LotView::of)
                .toList();
    }
}
