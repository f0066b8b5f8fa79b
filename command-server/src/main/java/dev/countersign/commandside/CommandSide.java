package dev.countersign.commandside;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;

/** The command side in a process of its own; any number of them may share a database. */
@SpringBootApplication(
    scanBasePackages = {
      "dev.countersign.command",
      "dev.countersign.commandside",
      "dev.countersign.importing"
    })
@EntityScan({"dev.countersign.command", "dev.countersign.importing"})
@EnableJpaRepositories({"dev.countersign.command", "dev.countersign.importing"})
public class CommandSide {
  /** Starts it; arguments are Spring Boot properties. */
  public static void main(String[] args) {
    builder().run(args);
  }

  /** The program with its defaults, for those who add to it. */
  public static SpringApplicationBuilder builder() {
    return new SpringApplicationBuilder(CommandSide.class)
        .properties("spring.config.name=command-side,application");
  }
}
