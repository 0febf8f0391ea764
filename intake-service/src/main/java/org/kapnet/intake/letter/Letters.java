package org.kapnet.intake.letter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapnet.intake.listing.Listing;
import org.kapnet.intake.patient.PatientRecord;
import org.kapnet.intake.patient.Patients;
import org.kapnet.intake.protocol.Protocols;
import org.kapnet.intake.protocol.ScreeningProtocol.LetterTerms;
import org.kapnet.intake.protocol.ScreeningProtocol.Reviewer;
import org.kapnet.intake.vocabulary.WireNames;
import org.kapnet.platform.audit.Audit;
import org.kapnet.platform.crypto.FieldCipher;
import org.kapnet.platform.problem.CommonProblem;
import org.kapnet.platform.problem.ProblemException;
import org.kapnet.platform.security.CurrentActor;
import org.kapnet.platform.web.Ids;
import org.kapnet.platform.web.Page;
import org.kapnet.platform.web.Preconditions;

/** Letters of specialists. Of each role the newest counts, so that a later letter corrects an earlier one. */
@ApplicationScoped
public class Letters {

    private static final String FIELD = "specialist_letter.note";
    private static final String ISSUER = "specialist_letter.issuer";

    private final LetterRepository letters;
    private final Patients patients;
    private final Protocols protocols;
    private final Listing listing;
    private final FieldCipher cipher;
    private final CurrentActor currentActor;
    private final Audit audit;
    private final Event<LetterChanged> changed;
    private final Clock clock;

    Letters(
            LetterRepository letters,
            Patients patients,
            Protocols protocols,
            Listing listing,
            FieldCipher cipher,
            CurrentActor currentActor,
            Audit audit,
            Event<LetterChanged> changed,
            Clock clock) {
        this.letters = letters;
        this.patients = patients;
        this.protocols = protocols;
        this.listing = listing;
        this.cipher = cipher;
        this.currentActor = currentActor;
        this.audit = audit;
        this.changed = changed;
        this.clock = clock;
    }

    /**
     * The letter that counts for a role.
     *
     * @param supports whether it clears the patient for treatment
     * @param issuedOn the date of the letter
     * @param validUntil the last day on which it counts
     * @param recordedBy the account that filed it
     * @param issuerNamed whether it says who wrote it
     */
    public record Standing(
            String role,
            boolean supports,
            LocalDate issuedOn,
            LocalDate validUntil,
            String recordedBy,
            boolean issuerNamed) {}

    /** The newest letter of each role, where it is valid on this day. */
    @Transactional
    public Map<String, Standing> standing(UUID patientId, LocalDate day) {
        Map<String, LetterEntity> newest = new LinkedHashMap<>();
        letters.standingOf(patientId).forEach(row -> newest.put(row.role, row));
        Map<String, Standing> standing = new LinkedHashMap<>();
        newest.forEach((role, row) -> {
            if (!row.validUntil.isBefore(day)) {
                standing.put(
                        role,
                        new Standing(
                                role,
                                isClearance(row),
                                row.issuedOn,
                                row.validUntil,
                                row.recordedBy,
                                row.sealedIssuer != null));
            }
        });
        return standing;
    }

    @Transactional
    LetterEntity record(UUID patientId, RecordLetter command) {
        patients.clinicOfOpen(patientId);
        PatientRecord patient = patients.require(patientId);
        Instant now = clock.instant();
        LocalDate validUntil = checked(command, patient.dayOf(now));
        LetterEntity row = new LetterEntity(
                Ids.next(), patient.clinicId(), patientId, currentActor.get().subject(), now);
        row.role = command.role();
        row.kind = WireNames.of(command.kind());
        row.issuedOn = command.issuedOn();
        row.validUntil = validUntil;
        row.sealedNote = command.note() == null ? null : cipher.seal(FIELD, command.note());
        row.sealedIssuer = command.issuedBy() == null ? null : cipher.seal(ISSUER, command.issuedBy());
        letters.persistAndFlush(row);
        audit.did("record-specialist-letter", "specialist-letter", row.id, patientId, row.kind);
        changed.fire(new LetterChanged(patientId, row.role, !isClearance(row), "letter-against"));
        return row;
    }

    /** Takes a letter off the file, because it was filed in error or is no longer stood by. */
    @Transactional
    LetterEntity withdraw(UUID patientId, UUID letterId, @Nullable String ifMatch) {
        patients.holdAtClinic(patientId);
        LetterEntity row = letters.findByIdOptional(letterId)
                .filter(found -> found.patientId.equals(patientId))
                .orElseThrow(() -> CommonProblem.notFound("specialist letter"));
        Preconditions.requireMatch(ifMatch, row.version);
        if (row.withdrawnAt == null) {
            row.withdrawnAt = clock.instant();
            letters.flush();
            audit.did("withdraw-specialist-letter", "specialist-letter", row.id, patientId, row.kind);
            changed.fire(new LetterChanged(patientId, row.role, isClearance(row), "letter-withdrawn"));
        }
        return row;
    }

    @Transactional
    Page<LetterView> list(UUID patientId, int limit, @Nullable String cursor) {
        patients.clinicOf(patientId);
        audit.read("specialist-letters", patientId, patientId);
        List<LetterEntity> rows =
                listing.rows(letters, "patientId = :patient", Map.of("patient", patientId), limit, cursor);
        return listing.page(rows, limit, row -> row.id, this::view);
    }

    LetterView view(LetterEntity row) {
        return new LetterView(
                row.id,
                row.patientId,
                row.role,
                row.kind,
                row.issuedOn,
                row.validUntil,
                row.sealedIssuer == null ? null : cipher.open(ISSUER, row.sealedIssuer),
                row.sealedNote == null ? null : cipher.open(FIELD, row.sealedNote),
                row.recordedAt,
                row.withdrawnAt);
    }

    private LocalDate checked(RecordLetter command, LocalDate today) {
        LetterTerms terms = protocols.letterTerms();
        LocalDate validUntil = Objects.requireNonNullElseGet(
                command.validUntil(), () -> command.issuedOn().plusDays(terms.validDays()));
        ProblemException refusal = ProblemException.of(CommonProblem.VALIDATION_FAILED);
        if (!protocols.reviewer(command.role()).map(Reviewer::letter).orElse(false)) {
            refusal.error("/role", "must be a reviewer role for which a letter stands");
        }
        if (command.issuedOn().isAfter(today)) {
            refusal.error("/issuedOn", "must not lie in the future");
        }
        if (validUntil.isBefore(command.issuedOn())) {
            refusal.error("/validUntil", "must not lie before the date of the letter");
        }
        if (validUntil.isAfter(command.issuedOn().plusDays(terms.longestDays()))) {
            refusal.error(
                    "/validUntil", "must lie at most " + terms.longestDays() + " days after the date of the letter");
        }
        if (!refusal.errors().isEmpty()) {
            throw refusal;
        }
        return validUntil;
    }

    private static boolean isClearance(LetterEntity row) {
        return row.kind.equals(WireNames.of(RecordLetter.Kind.CLEARANCE));
    }
}
