package org.kapnet.intake.practitioner;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapnet.intake.clinic.ClinicAuthority;
import org.kapnet.intake.listing.Listing;
import org.kapnet.intake.problem.IntakeProblem;
import org.kapnet.platform.audit.Audit;
import org.kapnet.platform.problem.CommonProblem;
import org.kapnet.platform.problem.FieldError;
import org.kapnet.platform.problem.ProblemException;
import org.kapnet.platform.security.CurrentActor;
import org.kapnet.platform.web.Ids;
import org.kapnet.platform.web.Page;

/** What the staff may do by licence and training: put on file, verified, ended. */
@ApplicationScoped
class Credentials {

    private final CredentialRepository credentials;
    private final PractitionerRepository practitioners;
    private final CredentialWatch watch;
    private final Assignability assignability;
    private final ClinicAuthority authority;
    private final CurrentActor caller;
    private final Listing listing;
    private final Audit audit;
    private final Clock clock;

    Credentials(
            CredentialRepository credentials,
            PractitionerRepository practitioners,
            CredentialWatch watch,
            Assignability assignability,
            ClinicAuthority authority,
            CurrentActor caller,
            Listing listing,
            Audit audit,
            Clock clock) {
        this.credentials = credentials;
        this.practitioners = practitioners;
        this.watch = watch;
        this.assignability = assignability;
        this.authority = authority;
        this.caller = caller;
        this.listing = listing;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    CredentialView add(UUID practitionerId, AddCredential command) {
        PractitionerEntity practitioner = managed(practitionerId);
        List<FieldError> faults = CredentialFormPolicy.faults(command, assignability.rules());
        if (!faults.isEmpty()) {
            throw ProblemException.of(CommonProblem.VALIDATION_FAILED).errors(faults);
        }
        CredentialEntity credential = new CredentialEntity(Ids.next(), practitionerId, command, clock.instant());
        credentials.persistAndFlush(credential);
        watch.announce(practitioner);
        audit.did("add-credential", "practitioner", practitionerId, null, command.kind());
        return view(credential, true);
    }

    /** Notes that the caller has looked a credential up. Nobody vouches for a credential of their own. */
    @Transactional
    CredentialView verify(UUID practitionerId, UUID credentialId, VerifyCredential command) {
        PractitionerEntity practitioner = managed(practitionerId);
        CredentialEntity credential = inForce(practitionerId, credentialId);
        String account = caller.get().subject();
        if (account.equals(practitioner.accountId)) {
            throw ProblemException.of(CommonProblem.FORBIDDEN).detail("Nobody verifies a credential of their own.");
        }
        credential.verify(command.method(), account, clock.instant());
        credentials.flush();
        watch.announceIfChanged(practitioner);
        audit.did("verify-credential", "practitioner", practitionerId, null, credential.kind);
        return view(credential, true);
    }

    @Transactional
    CredentialView revoke(UUID practitionerId, UUID credentialId, RevokeCredential command) {
        PractitionerEntity practitioner = managed(practitionerId);
        CredentialEntity credential = inForce(practitionerId, credentialId);
        credential.revoke(command.reason(), clock.instant());
        credentials.flush();
        watch.end(practitioner, credential);
        audit.did("revoke-credential", "practitioner", practitionerId, null, credential.revocationReason);
        return view(credential, true);
    }

    @Transactional
    Page<CredentialView> list(UUID practitionerId, int limit, @Nullable String cursor) {
        PractitionerEntity practitioner = find(practitionerId);
        boolean manages = authority.manages(practitioner.clinicId);
        List<CredentialEntity> rows = listing.rows(
                credentials, "practitionerId = :practitioner", Map.of("practitioner", practitionerId), limit, cursor);
        return listing.page(rows, limit, row -> row.id, row -> view(row, manages));
    }

    private CredentialView view(CredentialEntity credential, boolean manages) {
        boolean confidential = assignability
                .rules()
                .kind(credential.kind)
                .map(CredentialRules.Kind::confidential)
                .orElse(true);
        return CredentialView.of(credential, assignability.today(), manages, confidential);
    }

    private PractitionerEntity find(UUID practitionerId) {
        return practitioners.findByIdOptional(practitionerId).orElseThrow(() -> CommonProblem.notFound("practitioner"));
    }

    private PractitionerEntity managed(UUID practitionerId) {
        PractitionerEntity practitioner = find(practitionerId);
        authority.requireManager(practitioner.clinicId);
        if (practitioner.hasDeparted()) {
            throw ProblemException.of(IntakeProblem.PRACTITIONER_DEPARTED);
        }
        return practitioner;
    }

    private CredentialEntity inForce(UUID practitionerId, UUID credentialId) {
        CredentialEntity credential = credentials
                .findByIdOptional(credentialId)
                .filter(row -> row.practitionerId.equals(practitionerId))
                .orElseThrow(() -> CommonProblem.notFound("credential"));
        if (!credential.isOpen() || assignability.today().isAfter(credential.validUntil)) {
            throw ProblemException.of(IntakeProblem.CREDENTIAL_ENDED);
        }
        return credential;
    }
}
