package dev.countersign.command.register;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What events make of tables that decisions read. Every register can be made anew from the log, and
 * is compared with what comes of it: {@code command.register.check}.
 */
public interface Register {
  /** What it keeps. */
  List<RegisterTable> tables();

  /** The handler of the same events, for tables of the same names that these statements reach. */
  Object elsewhere(JdbcClient tables);
}
