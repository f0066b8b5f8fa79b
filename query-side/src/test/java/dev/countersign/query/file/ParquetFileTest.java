package dev.countersign.query.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.countersign.events.BranchId;
import dev.countersign.events.Money;
import dev.countersign.query.projection.RowJson;
import dev.countersign.query.reading.FileFormat;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

class ParquetFileTest {
  private static final JsonMapper JSON =
      RowJson.MAPPER
          .rebuild()
          .propertyNamingStrategy(PropertyNamingStrategies.LOWER_CAMEL_CASE)
          .build();
  private static final RowFiles FILES = new RowFiles(JSON);

  private enum Phase {
    OPEN
  }

  private record Inner(@Nullable String note, int number) {}

  private record Beside(@Nullable LocalDate onDay, @Nullable Long version) {}

  private record Row(
      BranchId branchId,
      Phase phase,
      boolean standard,
      int number,
      long position,
      @Nullable Double rate,
      @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable BigDecimal amount,
      @Nullable Instant at,
      @JsonUnwrapped @Nullable Beside beside,
      @Nullable Money price,
      List<Inner> inners,
      List<Phase> phases,
      @Nullable JsonNode payload) {}

  private static Row row(@Nullable String amount) {
    return new Row(
        new BranchId("BJ"),
        Phase.OPEN,
        true,
        Integer.MIN_VALUE,
        Long.MAX_VALUE,
        0.1,
        amount == null ? null : new BigDecimal(amount),
        Instant.parse("2026-03-31T16:00:00.123456Z"),
        new Beside(LocalDate.of(1900, 1, 1), 7L),
        Money.of("-0.01", "CNY"),
        List.of(new Inner("合同", 1), new Inner(null, 2)),
        List.of(Phase.OPEN),
        JSON.readTree("{\"a\":[1,\"二\"]}"));
  }

  private static Row empty() {
    return new Row(
        new BranchId("SH"),
        Phase.OPEN,
        false,
        0,
        0,
        null,
        null,
        null,
        null,
        null,
        List.of(),
        List.of(),
        null);
  }

  private static byte[] file(Row... rows) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    write(out, rows).end();
    return out.toByteArray();
  }

  private static RowFile write(OutputStream out, Row... rows) throws IOException {
    RowFile file = FILES.open(FileFormat.PARQUET, Row.class, RowFiles.Form.PLAIN, out);
    for (Row row : rows) {
      file.write(row);
    }
    return file;
  }

  @Test
  void columnsHaveTypesOfTheirOwn() throws IOException {
    assertThat(ReadParquet.types(file()))
        .containsExactly(
            entry("branchId", "VARCHAR"),
            entry("phase", "VARCHAR"),
            entry("standard", "BOOLEAN"),
            entry("number", "INTEGER"),
            entry("position", "BIGINT"),
            entry("rate", "DOUBLE"),
            entry("amount", "DECIMAL(38,12)"),
            entry("at", "TIMESTAMP WITH TIME ZONE"),
            entry("onDay", "DATE"),
            entry("version", "BIGINT"),
            entry("price", "STRUCT(amount DECIMAL(38,12), currency VARCHAR)"),
            entry("inners", "STRUCT(note VARCHAR, number INTEGER)[]"),
            entry("phases", "VARCHAR[]"),
            entry("payload", "VARCHAR"));
  }

  @Test
  void nothingIsLost() throws IOException {
    Row[] rows = {
      row("12345678901234567890123456.123456789012"),
      row("-99999999999999999999999999.999999999999"),
      empty(),
      row("0.000000000001"),
      row("-1"),
      row("1000.00"),
      row(null)
    };
    ReadParquet.sayTheSame(
        "rows",
        ReadParquet.rows(file(rows)),
        Arrays.stream(rows).map(row -> JSON.<JsonNode>valueToTree(row)).toList());
  }

  @Test
  void nothingIsRounded() throws IOException {
    RowFile file = write(OutputStream.nullOutputStream());
    assertThatThrownBy(() -> file.write(row("0.0000000000001")))
        .isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> file.write(row("1" + "0".repeat(26))))
        .isInstanceOf(ArithmeticException.class);
  }

  /** What is not written out yet is in memory. */
  @Test
  void groupsOfRowsAreBounded() throws IOException {
    Random random = new Random(4711);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    RowFile file = write(out);
    byte[] noise = new byte[1024];
    for (int count = 0; count < 25_000; count++) {
      random.nextBytes(noise);
      file.write(Map.of("payload", Base64.getEncoder().encodeToString(noise)));
    }
    int beforeItsEnd = out.size();
    file.end();
    assertThat(out.size() - beforeItsEnd).isLessThan(9 << 20);
    ReadParquet.Groups groups = ReadParquet.groups(out.toByteArray());
    assertThat(groups.count()).isGreaterThan(2);
    assertThat(groups.largest()).isLessThan(16 << 20);
  }

  @Test
  void whatWasBrokenOffIsNoFile() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    var _ = write(out, row("1"));
    assertThatThrownBy(() -> ReadParquet.rows(out.toByteArray()))
        .isInstanceOf(AssertionError.class);
  }
}
