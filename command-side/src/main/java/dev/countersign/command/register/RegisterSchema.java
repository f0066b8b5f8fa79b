package dev.countersign.command.register;

import dev.countersign.eventstore.SchemaMigration;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;

/** The schema {@code command}, migrated before anything else of the command side exists. */
@Component
class RegisterSchema {
  RegisterSchema(DataSource dataSource) {
    SchemaMigration.migrate(dataSource, "command", "classpath:db/command");
  }
}
