package dev.countersign.command.register.check;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much is done to compare the registers with the log.
 *
 * @param rest how long to wait after they were compared
 * @param load the part of the time, above 0 and up to 1, in which one thread works at it
 */
@ConfigurationProperties("countersign.registers")
record RegisterCheckProperties(
    @DefaultValue("10s") Duration rest, @DefaultValue("0.05") double load) {
  RegisterCheckProperties {
    if (!(load > 0 && load <= 1)) {
      throw new IllegalArgumentException("countersign.registers.load is above 0 and up to 1");
    }
  }
}
