package org.kapnet.intake;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.kapnet.platform.testing.Database;

/**
 * Clinicians whom a clinic has on file with a licence. Written straight into the tables, because most tests need a
 * clinician and are about something else; how one gets on file over HTTP is tested where practitioners are.
 */
public final class SampleStaff {

    private static final Set<String> PROFESSIONS = Set.of("prescriber", "therapist", "nurse");
    private static final Map<String, String> LICENCE = Map.of("state-licence", "SAMPLE-2");

    /** What each profession needs beyond or beside the licence, with a number. */
    private static final Map<String, Map<String, String>> NEEDED = Map.of(
            "prescriber", Map.of("state-licence", "SAMPLE-2", "dea", "AS1234563"),
            "therapist", Map.of("state-licence", "SAMPLE-2", "kap-training", "SAMPLE-3"));

    private static final Set<String> ON_FILE = ConcurrentHashMap.newKeySet();

    private SampleStaff() {}

    static boolean isProfession(String role) {
        return PROFESSIONS.contains(role);
    }

    /** The account of a licensed practitioner of this clinic, who is put on file at the first call. */
    public static String account(UUID clinic, String profession, String name) {
        String account = name + "-" + clinic;
        if (ON_FILE.add(account)) {
            enter(clinic, profession, account, LocalDate.now(ZoneOffset.UTC).plusYears(2));
        }
        return account;
    }

    /** The account of a licensed prescriber whose specialty somebody has verified. */
    public static String specialist(UUID clinic, String name, String specialty) {
        String account = account(clinic, "prescriber", name);
        if (ON_FILE.add(account + specialty)) {
            try (Connection database = Database.asSuperuser()) {
                run(
                        database,
                        "insert into credential (id, practitioner_id, kind, specialty, state, number, valid_from,"
                                + " valid_until, created_at, verified_at, verified_by, verification_method)"
                                + " select ?, id, 'board-certification', ?, 'TX', 'SAMPLE-4', ?, ?, now(), now(),"
                                + " 'sample-verifier', 'primary-source' from practitioner where account_id = ?",
                        UUID.randomUUID(),
                        specialty,
                        LocalDate.now(ZoneOffset.UTC).minusYears(1),
                        LocalDate.now(ZoneOffset.UTC).plusYears(2),
                        account);
            } catch (SQLException failed) {
                throw new AssertionError("a sample specialty cannot be put on file", failed);
            }
        }
        return account;
    }

    /** The account of somebody whose licence has run out. */
    public static String lapsed(UUID clinic, String profession) {
        String account = "lapsed-" + UUID.randomUUID();
        enter(clinic, profession, account, LocalDate.now(ZoneOffset.UTC).minusDays(2));
        return account;
    }

    private static void enter(UUID clinic, String profession, String account, LocalDate licensedUntil) {
        UUID practitioner = UUID.randomUUID();
        try (Connection database = Database.asSuperuser()) {
            run(
                    database,
                    "insert into clinic (id, version, name, created_at) values (?, 0, 'Sample Clinic', now())"
                            + " on conflict do nothing",
                    clinic);
            run(
                    database,
                    "insert into site (id, version, clinic_id, name, line1, city, state, postal_code, country, latitude,"
                            + " longitude, zone, created_at) select ?, 0, ?, 'Sample Site', '1 Sample Street', 'Houston',"
                            + " 'TX', '77002', 'US', 29.7, -95.3, 'America/Chicago', now()"
                            + " where not exists (select 1 from site where clinic_id = ?)",
                    UUID.randomUUID(),
                    clinic,
                    clinic);
            run(
                    database,
                    "insert into practitioner (id, version, clinic_id, display_name, profession, account_id, assignable,"
                            + " created_at) values (?, 0, ?, 'Sample Clinician', ?, ?, true, now())",
                    practitioner,
                    clinic,
                    profession,
                    account);
            for (Map.Entry<String, String> credential :
                    NEEDED.getOrDefault(profession, LICENCE).entrySet()) {
                run(
                        database,
                        "insert into credential (id, practitioner_id, kind, state, number, valid_from, valid_until,"
                                + " created_at) values (?, ?, ?, 'TX', ?, ?, ?, now())",
                        UUID.randomUUID(),
                        practitioner,
                        credential.getKey(),
                        credential.getValue(),
                        licensedUntil.minusYears(3),
                        licensedUntil);
            }
        } catch (SQLException failed) {
            throw new AssertionError("a sample clinician cannot be put on file", failed);
        }
    }

    private static void run(Connection database, String statement, Object... parameters) throws SQLException {
        try (PreparedStatement prepared = database.prepareStatement(statement)) {
            for (int i = 0; i < parameters.length; i++) {
                prepared.setObject(i + 1, parameters[i]);
            }
            prepared.executeUpdate();
        }
    }
}
