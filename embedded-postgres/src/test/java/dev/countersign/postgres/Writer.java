package dev.countersign.postgres;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.util.List;

/**
 * A program that writes one row after the other until it is killed, or exits without closing
 * anything after as many as were asked for, and prints each row's number once the database has
 * confirmed it.
 */
public final class Writer {
  private Writer() {}

  public static void main(String[] arguments) throws Exception {
    EmbeddedPostgres postgres = EmbeddedPostgres.start(Path.of(arguments[0]));
    long rows = Long.parseLong(arguments[1]);
    try (Connection connection =
        DriverManager.getConnection(postgres.jdbcUrl(), postgres.username(), postgres.password())) {
      connection.createStatement().execute("create table ledger (number bigint primary key)");
      try (PreparedStatement insert =
          connection.prepareStatement("insert into ledger values (?)")) {
        for (long number = 1; number <= rows; number++) {
          insert.setLong(1, number);
          insert.executeUpdate();
          System.out.println(number);
        }
      }
    }
    System.exit(0);
  }

  static Process start(Path directory, long rows) throws Exception {
    String java = ProcessHandle.current().info().command().orElseThrow();
    return new ProcessBuilder(
            List.of(
                java,
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                Writer.class.getName(),
                directory.toString(),
                Long.toString(rows)))
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  /** The last of that many numbers; other lines of the output are logs. */
  static long awaitNumbers(Process writer, int howMany) throws IOException {
    BufferedReader output = writer.inputReader(StandardCharsets.UTF_8);
    long last = 0;
    for (int seen = 0; seen < howMany; ) {
      String line = output.readLine();
      if (line == null) {
        throw new AssertionError("the writer ended after row " + last);
      }
      if (line.matches("[0-9]+")) {
        last = Long.parseLong(line);
        seen++;
      }
    }
    return last;
  }

  /** SIGKILL, without closing the output, which is still to be read. */
  static void kill(Process writer) throws InterruptedException {
    writer.toHandle().destroyForcibly();
    writer.waitFor();
  }

  /** The last number that a killed writer still got out, or 0; a line without end is none. */
  static long lastPrinted(Process writer) throws IOException {
    var rest = new StringWriter();
    writer.inputReader(StandardCharsets.UTF_8).transferTo(rest);
    String complete = rest.toString().substring(0, rest.toString().lastIndexOf('\n') + 1);
    return complete
        .lines()
        .filter(line -> line.matches("[0-9]+"))
        .mapToLong(Long::parseLong)
        .max()
        .orElse(0);
  }
}
