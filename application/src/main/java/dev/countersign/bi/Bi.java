package dev.countersign.bi;

import dev.countersign.postgres.ReadersEntrance;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;

/**
 * The program {@code countersign bi}: prints how to connect to the embedded database of a running
 * Countersign as the role that reads views, and changes nothing. The password is only printed when
 * {@code --password} asks for it.
 */
@SpringBootConfiguration(proxyBeanMethods = false)
public class Bi implements ApplicationRunner {
  /** The first argument that asks for it. */
  public static final String COMMAND = "bi";

  /** The property that names another role. */
  public static final String PROPERTY = "countersign.views.reader-role";

  /** The role that an embedded database has by itself. */
  public static final String ROLE = "countersign_reader";

  private static final String URL = "spring.datasource.url";

  private final Path directory;
  private final String role;
  private final @Nullable String url;

  Bi(
      @Value("${countersign.data-directory}") Path directory,
      @Value("${" + PROPERTY + ":" + ROLE + "}") String role,
      @Value("${" + URL + ":#{null}}") @Nullable String url) {
    this.directory = directory;
    this.role = role;
    this.url = url;
  }

  /** Runs it; arguments are Spring Boot properties, and {@code --password}. */
  public static void run(String... arguments) {
    new SpringApplicationBuilder(Bi.class).web(WebApplicationType.NONE).run(arguments).close();
  }

  @Override
  public void run(ApplicationArguments arguments) {
    if (url != null) {
      throw new InvalidConfigurationPropertyValueException(
          URL,
          "set",
          "this tells of the embedded database only; docs/bi.md says what to do in your own.");
    }
    ReadersEntrance entrance = ReadersEntrance.of(directory.toAbsolutePath().normalize(), role);
    // Printed, not logged.
    System.out.println(told(entrance));
    if (arguments.containsOption("password")) {
      System.out.println(
          "Password of " + role + ": " + entrance.password().orElse("not known here"));
    }
  }

  private static String told(ReadersEntrance entrance) {
    String password =
        entrance.passwordFile().map(file -> "$(cat %s)".formatted(quoted(file))).orElse("...");
    return """
    Views, read only: host %1$s, port %2$d, database %3$s, role %4$s
    Its password: %5$s

    psql
      PGPASSWORD=%6$s psql -h %1$s -p %2$d -U %4$s %3$s

    DuckDB
      PGPASSWORD=%6$s duckdb
      INSTALL postgres; LOAD postgres; SET pg_use_ctid_scan = false;
      ATTACH 'host=%1$s port=%2$d dbname=%3$s user=%4$s' AS countersign (TYPE postgres, READ_ONLY);

    ODBC, from Excel for example
      Driver={PostgreSQL Unicode(x64)};Server=%1$s;Port=%2$d;Database=%3$s;Uid=%4$s;ReadOnly=1;

    Metabase
      Database type PostgreSQL, host %1$s, port %2$d, database name %3$s, username %4$s, schemas: all

    From another machine, through a tunnel that ends at the same port there
      ssh -N -L %2$d:%1$s:%2$d this-machine

    What there is to read, and examples: docs/bi.md
    """
        .formatted(
            ReadersEntrance.HOST,
            entrance.port(),
            ReadersEntrance.DATABASE,
            entrance.role(),
            entrance
                .passwordFile()
                .map(file -> "in the file %s; bi --password prints it".formatted(file))
                .orElse("the one that you gave it"),
            password);
  }

  private static String quoted(Path file) {
    return "'" + file.toString().replace("'", "'\\''") + "'";
  }
}
