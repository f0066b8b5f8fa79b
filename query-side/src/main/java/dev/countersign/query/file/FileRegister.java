package dev.countersign.query.file;

import dev.countersign.eventstore.InstanceId;
import dev.countersign.query.reading.FileFormat;
import dev.countersign.web.Caller;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Keeps which files were written for whom, in {@code views.file}: each before its first byte, how
 * far it is while it is written, and how it ended. One whose process died while it was written is
 * told as broken off.
 */
@Component
public class FileRegister {
  private final JdbcClient jdbc;
  private final InstanceId instance;
  private final RowFiles files;

  FileRegister(DataSource dataSource, InstanceId instance, RowFiles files) {
    this.jdbc = JdbcClient.create(dataSource);
    this.instance = instance;
    this.files = files;
  }

  /**
   * What a file is of.
   *
   * @param question what was asked, by its name in the API
   * @param filters what of it was wanted
   * @param position of the log that it is true for
   * @param rows how many there will be; null when nobody counted them
   */
  public record About(
      Caller caller,
      String requestId,
      String question,
      JsonNode filters,
      @Nullable Long position,
      @Nullable Long rows) {}

  /** Writes down that a file is begun; whoever begins it closes it, however it ends. */
  public WrittenFile begin(FileFormat format, About about) {
    UUID id =
        jdbc.sql(
                """
                insert into views.file
                  (employee_id, account, request, question, filters, format, position, rows_total,
                   instance)
                values (:employee, :account, :request, :question, :filters::jsonb, :format,
                        :position, :rows, :instance)
                returning id
                """)
            .param("employee", about.caller().employeeId())
            .param("account", about.caller().account())
            .param("request", about.requestId())
            .param("question", about.question())
            .param("filters", about.filters().toString())
            .param("format", format.name())
            .param("position", about.position())
            .param("rows", about.rows())
            .param("instance", instance.value())
            .query(UUID.class)
            .single();
    return new WrittenFile(id, format, files, this);
  }

  /** How far it is. */
  void advanced(UUID id, WrittenFile.Extent extent) {
    write(id, extent, FileState.RUNNING, null);
  }

  /**
   * How it ended.
   *
   * @param sha256 of all its bytes; null when it was broken off
   */
  void ended(UUID id, WrittenFile.Extent extent, @Nullable String sha256) {
    write(id, extent, sha256 == null ? FileState.BROKEN_OFF : FileState.COMPLETE, sha256);
  }

  private void write(UUID id, WrittenFile.Extent extent, FileState state, @Nullable String sha256) {
    jdbc.sql(
            """
            update views.file
            set rows = :rows, bytes = :bytes, first_position = :first, last_position = :last,
                sha256 = :sha256, state = :state, advanced_at = clock_timestamp(),
                ended_at = case when :state <> 'RUNNING' then clock_timestamp() end
            where id = :id
            """)
        .param("rows", extent.rows())
        .param("bytes", extent.bytes())
        .param("first", extent.firstPosition())
        .param("last", extent.lastPosition())
        .param("sha256", sha256)
        .param("state", state.name())
        .param("id", id)
        .update();
  }
}
