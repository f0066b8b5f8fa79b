package dev.countersign.move;

import dev.countersign.postgres.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * The program {@code countersign move}: carries what the embedded database holds over to the one
 * that {@code spring.datasource.url} names, and leaves the data directory as it is.
 */
@SpringBootConfiguration(proxyBeanMethods = false)
public class Move implements ApplicationRunner {
  /** The first argument that asks for it. */
  public static final String COMMAND = "move";

  private static final String DIRECTORY = "countersign.data-directory";
  private static final String URL = "spring.datasource.url";

  private final Path directory;
  private final String url;
  private final String username;
  private final String password;

  Move(
      @Value("${" + DIRECTORY + "}") Path directory,
      @Value("${" + URL + ":}") String url,
      @Value("${spring.datasource.username:}") String username,
      @Value("${spring.datasource.password:}") String password) {
    this.directory = directory;
    this.url = url;
    this.username = username;
    this.password = password;
  }

  /** Runs it; arguments are Spring Boot properties. */
  public static void run(String... arguments) {
    new SpringApplicationBuilder(Move.class).web(WebApplicationType.NONE).run(arguments).close();
  }

  @Override
  public void run(ApplicationArguments arguments) {
    if (url.isEmpty()) {
      throw new InvalidConfigurationPropertyValueException(
          URL, null, "say with .username and .password to which database to move.");
    }
    if (!Files.isDirectory(directory.resolve("data"))) {
      throw new InvalidConfigurationPropertyValueException(
          DIRECTORY, directory, "there is no embedded database in " + directory + ".");
    }
    try (EmbeddedPostgres here = EmbeddedPostgres.start(directory.toAbsolutePath().normalize())) {
      Carrier.Carried carried =
          new Carrier(
                  new DriverManagerDataSource(here.jdbcUrl(), here.username(), here.password()),
                  new DriverManagerDataSource(url, username, password))
              .carry();
      System.out.printf(
          "Moved %d events, the last at position %d, and with them %d rows of %d tables; what"
              + " arrived was compared with what was sent.%n"
              + "Start with the same spring.datasource.url, .username and .password from now on:"
              + " the views are made anew from the log.%n"
              + "%s is as it was. Keep it as a backup, and start nothing on it.%n",
          carried.events(), carried.position(), carried.rows(), carried.tables(), directory);
      if (!carried.others().isEmpty()) {
        System.out.println("Not ours, and still only there: the schemas " + carried.others());
      }
    } catch (Carrier.NotEmptyException e) {
      throw new InvalidConfigurationPropertyValueException(
          URL, url, e.getMessage() + ": name an empty one.");
    }
  }
}
