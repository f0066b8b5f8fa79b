package dev.countersign.queryside;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** The query side in a process of its own; any number of them share the views among themselves. */
@SpringBootApplication(scanBasePackages = {"dev.countersign.query", "dev.countersign.queryside"})
public class QuerySide {
  /** Starts it; arguments are Spring Boot properties. */
  public static void main(String[] args) {
    builder().run(args);
  }

  /** The program with its defaults, for those who add to it. */
  public static SpringApplicationBuilder builder() {
    return new SpringApplicationBuilder(QuerySide.class)
        .properties("spring.config.name=query-side,application");
  }
}
