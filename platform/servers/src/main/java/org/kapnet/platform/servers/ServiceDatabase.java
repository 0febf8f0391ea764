package org.kapnet.platform.servers;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.regex.Pattern;

/** One service's database, its extensions and its two roles. */
final class ServiceDatabase {

    /** Only a superuser may create them, so a migration run by the owner finds them made. */
    private static final List<String> EXTENSIONS =
            List.of("btree_gist", "pgcrypto", "cube", "earthdistance", "pg_trgm");

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,62}");

    private final PostgresServer server;
    private final String database;
    private final String owner;
    private final String app;

    ServiceDatabase(PostgresServer server, String database, String owner, String app) {
        this.server = server;
        this.database = name(database);
        this.owner = name(owner);
        this.app = name(app);
    }

    void create(String password) {
        try {
            try (Connection connection = server.asSuperuser("postgres");
                    Statement statement = connection.createStatement()) {
                role(connection, owner, password);
                role(connection, app, password);
                if (!exists(connection, "select 1 from pg_database where datname = ?", database)) {
                    statement.execute("create database " + database + " owner " + owner);
                }
                statement.execute("revoke all on database " + database + " from public");
                statement.execute("grant connect on database " + database + " to " + app);
            }
            try (Connection connection = server.asSuperuser(database);
                    Statement statement = connection.createStatement()) {
                for (String extension : EXTENSIONS) {
                    statement.execute("create extension if not exists " + extension);
                }
                statement.execute("alter schema public owner to " + owner);
                statement.execute("revoke create on schema public from public");
                statement.execute("grant usage on schema public to " + app);
                grantOnNew(statement, "select, insert, update, delete on tables");
                grantOnNew(statement, "usage, select on sequences");
            }
        } catch (SQLException e) {
            throw new ServerFailure("The database " + database + " could not be set up: " + e.getMessage(), e);
        }
    }

    private void grantOnNew(Statement statement, String rights) throws SQLException {
        statement.execute(
                "alter default privileges for role " + owner + " in schema public grant " + rights + " to " + app);
    }

    private static void role(Connection connection, String role, String password) throws SQLException {
        String verb = exists(connection, "select 1 from pg_roles where rolname = ?", role) ? "alter" : "create";
        try (Statement statement = connection.createStatement()) {
            statement.execute(verb + " role " + role
                    + " with login nosuperuser nocreatedb nocreaterole nobypassrls password "
                    + literal(connection, password));
        }
    }

    /** Statements about roles take no parameters, so the server quotes the password itself. */
    private static String literal(Connection connection, String text) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select quote_literal(?)")) {
            statement.setString(1, text);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (ResultSet row = statement.executeQuery()) {
                return row.next();
            }
        }
    }

    private static String name(String text) {
        if (!NAME.matcher(text).matches()) {
            throw new IllegalArgumentException("not a plain PostgreSQL name: " + text);
        }
        return text;
    }
}
