package dev.countersign.postgres;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.postgresql.PGConnection;

/** The way into a running server: where, as whom, and with which password. */
record Database(int port, Password password) {
  static final String NAME = "countersign";

  private static final String ALWAYS_THERE = "postgres";

  String url(String database) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
  }

  Connection connect() throws SQLException {
    var properties = new Properties();
    properties.setProperty("user", DataDirectory.USER);
    properties.setProperty("password", password.value());
    properties.setProperty("connectTimeout", "5");
    properties.setProperty("socketTimeout", "30");
    properties.setProperty("ApplicationName", "countersign-embedded-postgres");
    return DriverManager.getConnection(url(ALWAYS_THERE), properties);
  }

  /** Trusts no configuration, only what the server says of itself. */
  void requireDurable() throws SQLException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      for (String setting : new String[] {"fsync", "synchronous_commit", "full_page_writes"}) {
        String value = single(statement, "show " + setting);
        if (!value.equals("on")) {
          throw new EmbeddedPostgresException(
              "PostgreSQL runs with "
                  + setting
                  + "="
                  + value
                  + ", by which confirmed data can be lost: take back the ALTER ROLE or ALTER"
                  + " DATABASE that set it.");
        }
      }
    }
  }

  boolean exists(String database) throws SQLException {
    try (Connection connection = connect();
        var statement =
            connection.prepareStatement(
                "select exists (select from pg_database where datname = ?)")) {
      statement.setString(1, database);
      try (ResultSet result = statement.executeQuery()) {
        result.next();
        return result.getBoolean(1);
      }
    }
  }

  void create(String database) throws SQLException {
    if (!database.matches("[a-z_][a-z0-9_]{0,62}")) {
      throw new IllegalArgumentException(
          "a database's name is 1 to 63 lower-case letters, digits and _, but this is " + database);
    }
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      statement.execute("create database \"" + database + "\"");
    }
  }

  /** Whether it is there and lets the owner in; another program may have its port by now. */
  boolean isRunning() {
    try (Connection connection = connect()) {
      return connection.isValid(5);
    } catch (SQLException e) {
      return false;
    }
  }

  boolean hasRole(String role) throws SQLException {
    try (Connection connection = connect()) {
      return hasRole(connection, role);
    }
  }

  private static boolean hasRole(Connection connection, String role) throws SQLException {
    try (var statement =
        connection.prepareStatement("select exists (select from pg_roles where rolname = ?)")) {
      statement.setString(1, role);
      try (ResultSet result = statement.executeQuery()) {
        result.next();
        return result.getBoolean(1);
      }
    }
  }

  /**
   * Makes a role that reads what it is granted and writes nothing, unless it is there, and gives it
   * the password, of which the server and its log see only what it is proven by.
   */
  void letRead(String role, Password itsOwn) throws SQLException {
    if (!role.matches("[a-z_][a-z0-9_]{0,62}")) {
      throw new IllegalArgumentException(
          "a role's name is 1 to 63 lower-case letters, digits and _, but this is " + role);
    }
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      if (!hasRole(connection, role)) {
        statement.execute("create role " + role + " login");
        statement.execute("alter role " + role + " set default_transaction_read_only = on");
        // A reader that forgets its transaction would keep a rebuilt view from taking its place.
        statement.execute(
            "alter role " + role + " set idle_in_transaction_session_timeout = '5min'");
      }
      connection
          .unwrap(PGConnection.class)
          .alterUserPassword(role, itsOwn.value().toCharArray(), "scram-sha-256");
      connection.commit();
    }
  }

  private static String single(Statement statement, String query) throws SQLException {
    try (ResultSet result = statement.executeQuery(query)) {
      result.next();
      return result.getString(1);
    }
  }
}
