package dev.countersign.command;

import dev.countersign.command.gateway.CommandReceipt;
import dev.countersign.command.gateway.CommandSender;
import dev.countersign.command.gateway.Envelope;
import dev.countersign.postgres.EmbeddedPostgres;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;

/**
 * The command side on a database of its own, in this process. It starts when it is first asked for,
 * and once for all tests of a run: use branches, people and records of your own.
 */
public final class TestCommandSide {
  private static final ConfigurableApplicationContext CONTEXT = run();

  private TestCommandSide() {}

  /** As the program has it, but for imports, which are a part above this one. */
  @SpringBootApplication(scanBasePackages = "dev.countersign.command")
  @EntityScan("dev.countersign.command")
  @EnableJpaRepositories("dev.countersign.command")
  static class Program {}

  private static ConfigurableApplicationContext run() {
    EmbeddedPostgres server = EmbeddedPostgres.startTemporary();
    return new SpringApplicationBuilder(Program.class)
        .properties("spring.config.name=command-side,application")
        .run(
            "--spring.datasource.url=" + server.createDatabase("command_side"),
            "--spring.datasource.username=" + server.username(),
            "--spring.datasource.password=" + server.password(),
            "--server.port=0",
            "--spring.main.banner-mode=off",
            "--logging.level.root=warn");
  }

  /** One of its beans. */
  public static <T> T bean(Class<T> type) {
    return CONTEXT.getBean(type);
  }

  /** Sends as the system, which may do everything. */
  public static CommandReceipt send(Command command) {
    return bean(CommandSender.class).send(command, Envelope.system("test"));
  }
}
