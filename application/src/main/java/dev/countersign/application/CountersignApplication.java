package dev.countersign.application;

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
  /** Starts it. */
  public static void main(String[] args) {
    SpringApplication.run(CountersignApplication.class, args);
  }
}
