package org.kapnet.intake.accesslog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapnet.intake.accesslog.AccessView.Organisation;
import org.kapnet.intake.data.ClinicalData;
import org.kapnet.intake.patient.Patients;
import org.kapnet.platform.audit.Audit;
import org.kapnet.platform.security.Roles;
import org.kapnet.platform.web.Cursors;
import org.kapnet.platform.web.Page;

/** Reads the audit trail of one patient, newest first. Reading it is an entry as well. */
@ApplicationScoped
class AccessLog {

    private static final String SELECT = """
            select a.id as id, a.at as at, a.kind as kind, a.action as action, a.subject_type as what,
                   a.actor_roles as roles, a.actor_clinic as clinic, c.name as name, a.reason as why,
                   coalesce(p.account_subject = a.actor, false) as mine
            from audit_entry a
            left join clinic c on c.id = a.actor_clinic
            left join patient p on p.id = a.patient_id
            where a.patient_id = :patient
            """;

    private static final String OLDER = " and (a.at, a.id) < (cast(:at as timestamptz), cast(:id as uuid))";
    private static final String ORDER = " order by a.at desc, a.id desc";
    private static final String SYSTEM = "system";

    private final Purposes purposes = ClinicalData.read("accesslog/purposes.v1.json", Purposes.class);
    private final EntityManager entities;
    private final Patients patients;
    private final Cursors cursors;
    private final Audit audit;

    AccessLog(EntityManager entities, Patients patients, Cursors cursors, Audit audit) {
        this.entities = entities;
        this.patients = patients;
        this.cursors = cursors;
        this.audit = audit;
    }

    @Transactional
    Page<AccessView> of(UUID patientId, int limit, @Nullable String cursor) {
        patients.clinicOf(patientId);
        String position = cursors.read(cursor);
        @SuppressWarnings("unchecked") // A native query of tuples answers with tuples.
        TypedQuery<Tuple> query = (TypedQuery<Tuple>)
                entities.createNativeQuery(SELECT + (position == null ? "" : OLDER) + ORDER, Tuple.class);
        query.setParameter("patient", patientId);
        if (position != null) {
            int comma = position.indexOf(',');
            query.setParameter("at", position.substring(0, comma)).setParameter("id", position.substring(comma + 1));
        }
        // One row more than asked tells whether there is a next page.
        List<AccessView> found = query.setMaxResults(limit + 1).getResultList().stream()
                .map(this::view)
                .toList();
        audit.read("access-log", patientId, patientId);
        boolean more = found.size() > limit;
        List<AccessView> shown = more ? found.subList(0, limit) : found;
        AccessView last = shown.isEmpty() ? null : shown.getLast();
        String next = more && last != null ? cursors.sign(last.at() + "," + last.id()) : null;
        return new Page<>(shown, next);
    }

    private AccessView view(Tuple row) {
        String action = row.get("action", String.class);
        String roles = row.get("roles", String.class);
        UUID clinic = row.get("clinic", UUID.class);
        List<String> held = roles.isBlank() ? List.of() : List.of(roles.split(" ", -1));
        String kind = row.get("kind", String.class);
        // A role alone makes nobody this patient: only the account that the record is joined with does.
        boolean own = held.contains(Roles.PATIENT) && row.get("mine", Boolean.class);
        String purpose = Purposes.kind(held, action, own);
        return new AccessView(
                row.get("id", UUID.class),
                row.get("at", Instant.class),
                kind,
                action,
                row.get("what", String.class),
                held.isEmpty() ? List.of(SYSTEM) : held,
                clinic == null ? null : new Organisation(clinic, row.get("name", String.class)),
                own,
                Purposes.emergency(action),
                purpose,
                purposes.explain(kind, action, purpose),
                row.get("why", String.class));
    }
}
