package org.kapnet.session.directory;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapnet.platform.problem.CommonProblem;
import org.kapnet.session.sql.Sql;

/** This service's copy of clinics' sites and practitioners. Facts may be told twice. */
@ApplicationScoped
public class Directory {
    private final Sql sql;

    Directory(Sql sql) {
        this.sql = sql;
    }

    /** A site, if it was told. */
    public Optional<Site> site(UUID id) {
        return sql.first(
                "select id, clinic_id, name, zone from site where id = ?",
                row -> new Site(
                        Sql.uuid(row, "id"),
                        Sql.uuid(row, "clinic_id"),
                        row.getString("name"),
                        ZoneId.of(row.getString("zone"))),
                id);
    }

    /** Refuses with not-found a site that is not the clinic's. */
    public void requireSiteOf(UUID clinicId, UUID siteId) {
        if (site(siteId).filter(site -> site.clinicId().equals(clinicId)).isEmpty()) {
            throw CommonProblem.notFound("site");
        }
    }

    /** A practitioner, if they were told. */
    public Optional<Practitioner> practitioner(UUID id) {
        return sql.first("select * from practitioner where id = ?", Directory::practitioner, id);
    }

    /** The practitioner who signs in with an account. */
    public Optional<Practitioner> practitionerOf(String accountId) {
        return sql.first("select * from practitioner where account_id = ?", Directory::practitioner, accountId);
    }

    /** The practitioner of a clinic who signs in with an account. */
    public Optional<Practitioner> practitionerOf(String accountId, UUID clinicId) {
        return sql.first(
                "select * from practitioner where account_id = ? and clinic_id = ? order by assignable desc",
                Directory::practitioner,
                accountId,
                clinicId);
    }

    /** Learns a site of a clinic. */
    public void learnSite(UUID id, UUID clinicId, String name, String zone) {
        sql.change(
                "insert into site (id, clinic_id, name, zone) values (?, ?, ?, ?)"
                        + " on conflict (id) do update set clinic_id = excluded.clinic_id, name = excluded.name,"
                        + " zone = excluded.zone",
                id,
                clinicId,
                name,
                zone);
    }

    /** Learns everything about a practitioner. */
    public void learnPractitioner(
            UUID id,
            UUID clinicId,
            String profession,
            @Nullable String accountId,
            boolean assignable,
            @Nullable Instant assignableUntil) {
        sql.change(
                "insert into practitioner (id, clinic_id, profession, account_id, assignable, assignable_until)"
                        + " values (?, ?, ?, ?, ?, ?) on conflict (id) do update set clinic_id = excluded.clinic_id,"
                        + " profession = excluded.profession, account_id = excluded.account_id,"
                        + " assignable = excluded.assignable, assignable_until = excluded.assignable_until",
                id,
                clinicId,
                profession,
                accountId,
                assignable,
                assignableUntil);
    }

    /** Learns that a credential of a practitioner has lapsed, and whether another one still makes them assignable. */
    public void learnLapse(UUID id, UUID clinicId, boolean assignable) {
        sql.change(
                "insert into practitioner (id, clinic_id, assignable) values (?, ?, ?)"
                        + " on conflict (id) do update set assignable = excluded.assignable",
                id,
                clinicId,
                assignable);
    }

    private static Practitioner practitioner(ResultSet row) throws SQLException {
        return new Practitioner(
                Sql.uuid(row, "id"),
                row.getObject("clinic_id", UUID.class),
                row.getString("profession"),
                row.getString("account_id"),
                row.getBoolean("assignable"),
                Sql.instant(row, "assignable_until"));
    }
}
