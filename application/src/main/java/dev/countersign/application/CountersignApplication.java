package dev.countersign.application;

import dev.countersign.bi.Bi;
import dev.countersign.move.Move;
import java.util.Arrays;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;

/** The default run: command side and query side together. */
@SpringBootApplication(
    scanBasePackages = {
      "dev.countersign.application",
      "dev.countersign.command",
      "dev.countersign.importing",
      "dev.countersign.query"
    })
@EntityScan("dev.countersign")
@EnableJpaRepositories("dev.countersign")
public class CountersignApplication {
  /** Starts it, or does with its database what the first argument says. */
  public static void main(String[] args) {
    if (args.length > 0 && args[0].equals(Move.COMMAND)) {
      Move.run(Arrays.copyOfRange(args, 1, args.length));
    } else if (args.length > 0 && args[0].equals(Bi.COMMAND)) {
      Bi.run(Arrays.copyOfRange(args, 1, args.length));
    } else {
      SpringApplication.run(CountersignApplication.class, args);
    }
  }
}
