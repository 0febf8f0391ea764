package org.kapnet.intake.problem;

import jakarta.inject.Singleton;
import java.util.List;
import org.kapnet.platform.problem.ProblemCatalogue;
import org.kapnet.platform.problem.ProblemType;

/** The refusals of intake-service. */
@Singleton
public final class IntakeProblem implements ProblemCatalogue {

    public static final ProblemType PATIENT_UNDER_AGE = new ProblemType(
            "patient-under-age",
            422,
            "The patient is too young",
            "Nobody below the age in reasons[] is registered or treated in this network.");
    public static final ProblemType PATIENT_ALREADY_REGISTERED = new ProblemType(
            "patient-already-registered",
            409,
            "The clinic already has this patient",
            "An open record has the same name, birth date and e-mail or phone number; for the clinic, patientId names it."
                    + " Continue with that record, for example by referring it.");
    public static final ProblemType EMAIL_NOT_VERIFIED = new ProblemType(
            "email-not-verified",
            409,
            "The account's e-mail is not verified",
            "An account is joined with its patient record by the e-mail address. Verify it at the identity provider, sign"
                    + " in again and retry.");
    public static final ProblemType LINK_AMBIGUOUS = new ProblemType(
            "link-ambiguous",
            409,
            "More than one record has this e-mail",
            "Several open records without an account have this e-mail. The clinic has to sort out which is right; once the"
                    + " others are closed, retry.");
    public static final ProblemType ANSWERS_REFUSED = new ProblemType(
            "answers-refused",
            422,
            "The answers cannot be scored",
            "An instrument is scored only when exactly its items are answered within their range. errors[] names every item"
                    + " that is missing, unknown, not asked, repeated or out of range, and reasons[] the rule. Nothing is stored.");
    public static final ProblemType ASSESSMENTS_NOT_COMPARABLE = new ProblemType(
            "assessments-not-comparable",
            409,
            "The assessments cannot be compared",
            "Change is judged between an earlier and a later total of one instrument in one version; reasons[] names"
                    + " everything that stands against it.");
    public static final ProblemType SCREENING_INCOMPLETE = new ProblemType(
            "screening-incomplete",
            409,
            "The screening lacks information",
            "The protocol asks for a health history and assessments that are missing or too old; reasons[] names each."
                    + " Record them and screen again.");
    public static final ProblemType SCREENING_REVIEWED = new ProblemType(
            "screening-reviewed",
            409,
            "The screening has been reviewed",
            "A screening is reviewed once. Screen again to decide again.");
    public static final ProblemType CLEARANCE_NOT_GRANTABLE = new ProblemType(
            "clearance-not-grantable",
            409,
            "The verdict does not allow a clearance",
            "A review cannot grant a clearance against these reasons. Obtain the opinions that are asked for, screen again"
                    + " once what was waited for has come, or refuse or refer the patient.");
    public static final ProblemType CONSENT_DOCUMENT_OUTDATED = new ProblemType(
            "consent-document-outdated",
            409,
            "There is a newer version of the document",
            "Only the current version of a consent document can be signed. Show the patient the current one.");
    public static final ProblemType CONSENT_HASH_MISMATCH = new ProblemType(
            "consent-hash-mismatch",
            409,
            "The signature is under another text",
            "The hash does not match the document's. Fetch the document again and show it to the patient before signing.");
    public static final ProblemType CONSENT_ALREADY_SIGNED = new ProblemType(
            "consent-already-signed",
            409,
            "The document is signed already",
            "A signature of the patient under this version is in force. Nothing needs to be done.");
    public static final ProblemType CONSENT_NOT_IN_FORCE = new ProblemType(
            "consent-not-in-force",
            409,
            "The consent has already ended",
            "A consent that was withdrawn or has expired cannot be withdrawn. To agree again the patient signs again.");
    public static final ProblemType EPISODE_ALREADY_OPEN = new ProblemType(
            "episode-already-open",
            409,
            "The patient has an open episode",
            "A patient is treated by one clinic at a time. The open episode has to be closed first.");
    public static final ProblemType EPISODE_NOT_ALLOWED = new ProblemType(
            "episode-not-allowed",
            409,
            "The episode cannot be opened",
            "A clearance for this treatment, a site that offers it and an assignable therapist of the same clinic are"
                    + " needed; reasons[] names everything that is missing.");
    public static final ProblemType CREDENTIAL_ENDED = new ProblemType(
            "credential-ended",
            409,
            "The credential has ended",
            "A credential that has lapsed or was revoked cannot be verified or revoked. Put the new one on file.");
    public static final ProblemType DEA_REGISTRATION_TAKEN = new ProblemType(
            "dea-registration-taken",
            409,
            "The DEA registration is another place's",
            "Every place where controlled substances are kept has a registration of its own (21 CFR 1301.12). Check the"
                    + " number, or correct the other site first.");

    public static final ProblemType CONSENT_LOCKED = new ProblemType(
            "consent-locked",
            409,
            "Nothing can be agreed to today",
            "Between the start of a session and the next day at the patient's home no consent is given or renewed."
                    + " lockedUntil says when it can be. Withdrawing, and agreeing to less touch, is possible at any time.");
    public static final ProblemType TOUCH_NOT_NARROWED = new ProblemType(
            "touch-not-narrowed",
            409,
            "The change would not narrow the consent",
            "A touch consent can be narrowed at any time. To agree to more, the patient signs the document again.");

    public static final ProblemType EPISODE_NOT_OPEN = new ProblemType(
            "episode-not-open",
            409,
            "The episode has ended",
            "It was closed or another clinic continues it. An ended episode is not changed; open a new one.");
    public static final ProblemType TRANSFER_NOT_ALLOWED = new ProblemType(
            "transfer-not-allowed",
            409,
            "The patient cannot be handed over",
            "Another clinic with a site that offers the treatment, an assignable therapist there, a clearance and the"
                    + " patient's consent are needed; reasons[] names everything that is missing.");

    public static final ProblemType PROTOCOL_LOOSENED = new ProblemType(
            "protocol-loosened",
            422,
            "The override would loosen the network's protocol",
            "A clinic may tighten the rules of the network, never loosen one. reasons[] names every rule that would become"
                    + " milder. Leave these rules as the network has them.");

    public static final ProblemType OPINION_ALREADY_GIVEN = new ProblemType(
            "opinion-already-given",
            409,
            "The caller has spoken on this screening",
            "On one screening a person speaks once and in one role, so that two roles are two persons. Another clinician has"
                    + " to give the further opinion.");

    public static final ProblemType REFERRAL_DECIDED = new ProblemType(
            "referral-decided",
            409,
            "The referral has been answered or has expired",
            "An answer is final; only a patient who was accepted can still be referred out. Refer the patient again.");

    public static final ProblemType REFERRAL_WAITING = new ProblemType(
            "referral-waiting",
            409,
            "The patient waits for this clinic's answer",
            "One referral of a patient waits at a clinic at a time; referralId names it. Wait for its answer.");

    public static final ProblemType PATIENT_UNDER_GUARDIANSHIP = new ProblemType(
            "patient-under-guardianship",
            422,
            "Somebody else decides for the patient",
            "Patients of this network decide for themselves; nobody under guardianship is registered, agrees to anything or is"
                    + " treated.");
    public static final ProblemType RECORD_CLOSED = new ProblemType(
            "record-closed",
            409,
            "The record is closed",
            "A closed record can be read as long as it is kept. Nothing new is begun with it.");
    public static final ProblemType RECORD_NOT_CLOSABLE = new ProblemType(
            "record-not-closable",
            409,
            "The record cannot be closed yet",
            "Something is still going on with this patient; reasons[] names it. End that first.");
    public static final ProblemType DUPLICATE_RESOLVED = new ProblemType(
            "duplicate-resolved",
            409,
            "Somebody has decided on this pair",
            "A pair of records is judged once. A record that was closed by mistake is registered anew.");

    public static final ProblemType IDENTITY_UNDECIDED = new ProblemType(
            "identity-undecided",
            409,
            "Who the patient is has to be settled first",
            "Records that look alike are compared by a human before a treatment begins, so that nobody is treated twice at"
                    + " once. The clinic's staff decide under /v1/patients/duplicates, or the network's safety officer does.");

    public static final ProblemType REVIEWER_NOT_ASSIGNABLE = new ProblemType(
            "reviewer-not-assignable",
            409,
            "The caller may not give a clinical judgement now",
            "A clearance is granted, and an opinion given, by a practitioner whom the clinic has on file and whose"
                    + " credentials hold today; who speaks as a specialist has the specialty on file, verified."
                    + " reasons[] names everything that is missing. Put it on file first.");

    public static final ProblemType THERAPIST_NOT_CHANGEABLE = new ProblemType(
            "therapist-not-changeable",
            409,
            "The therapist cannot take the patient on",
            "Another assignable therapist of the treating clinic is needed; reasons[] names everything that is missing.");
    public static final ProblemType PRACTITIONER_DEPARTED = new ProblemType(
            "practitioner-departed",
            409,
            "This person has left the clinic",
            "Nothing is put on file about somebody who has left. Who comes back, or was meant to stay, is registered anew"
                    + " with another account.");
    public static final ProblemType SITE_CLOSED = new ProblemType(
            "site-closed",
            409,
            "The site is closed",
            "A closed site is neither changed nor offered. Add a site where patients are treated again.");

    private static final List<ProblemType> TYPES = List.of(
            PATIENT_UNDER_AGE,
            PATIENT_ALREADY_REGISTERED,
            EMAIL_NOT_VERIFIED,
            LINK_AMBIGUOUS,
            ANSWERS_REFUSED,
            ASSESSMENTS_NOT_COMPARABLE,
            SCREENING_INCOMPLETE,
            SCREENING_REVIEWED,
            CLEARANCE_NOT_GRANTABLE,
            CONSENT_DOCUMENT_OUTDATED,
            CONSENT_HASH_MISMATCH,
            CONSENT_ALREADY_SIGNED,
            CONSENT_NOT_IN_FORCE,
            EPISODE_ALREADY_OPEN,
            EPISODE_NOT_ALLOWED,
            CREDENTIAL_ENDED,
            DEA_REGISTRATION_TAKEN,
            CONSENT_LOCKED,
            TOUCH_NOT_NARROWED,
            EPISODE_NOT_OPEN,
            TRANSFER_NOT_ALLOWED,
            PROTOCOL_LOOSENED,
            OPINION_ALREADY_GIVEN,
            REFERRAL_DECIDED,
            REFERRAL_WAITING,
            PATIENT_UNDER_GUARDIANSHIP,
            RECORD_CLOSED,
            RECORD_NOT_CLOSABLE,
            DUPLICATE_RESOLVED,
            IDENTITY_UNDECIDED,
            REVIEWER_NOT_ASSIGNABLE,
            THERAPIST_NOT_CHANGEABLE,
            PRACTITIONER_DEPARTED,
            SITE_CLOSED);

    @Override
    public List<ProblemType> types() {
        return TYPES;
    }
}
