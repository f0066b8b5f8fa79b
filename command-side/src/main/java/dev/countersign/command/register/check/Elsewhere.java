package dev.countersign.command.register.check;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Has the statements of registers, which name their tables with the schema, reach the tables of the
 * same names in another one.
 */
record Elsewhere(JdbcClient jdbc, String schema) implements JdbcClient {
  @Override
  public StatementSpec sql(String sql) {
    return jdbc.sql(sql.replace("command.", schema + "."));
  }
}
