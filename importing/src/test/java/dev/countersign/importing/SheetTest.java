package dev.countersign.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.countersign.importing.Mapping.Column;
import dev.countersign.importing.Mapping.IdRule;
import dev.countersign.importing.Mapping.Source;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ByteArrayResource;

class SheetTest {
  private static final Source SOURCE = source(List.of("code"), false, new IdRule.Code(), Map.of());

  private static Source source(
      List<String> key, boolean distinct, IdRule id, Map<String, Column> columns) {
    return new Source(
        "mapping.sources[0]",
        "things",
        "things.csv",
        ',',
        StandardCharsets.UTF_8,
        key,
        distinct,
        id,
        columns,
        List.of(),
        null);
  }

  private static Sheet read(Source source, String text) throws Sheet.Unreadable {
    return Sheet.read(
        new Numbering("test", Map.of()),
        source,
        new ByteArrayResource(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static Sheet read(String text) throws Sheet.Unreadable {
    return read(SOURCE, text);
  }

  private static List<String> findings(Sheet sheet) {
    return sheet.findings().stream()
        .map(f -> f.line() + " " + f.column() + " " + f.value() + " " + f.rule())
        .toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n"})
  void aRowStandsOnTheLineOnWhichItBegins(String end) throws Exception {
    Sheet sheet =
        read(
            """
            code,note
            a,"first
            second

            fourth"
            b,"it says ""yes"", twice"

            "c
            c",last
            short
            """
                .replace("\n", end));
    assertThat(sheet.rows().stream().map(Sheet.Row::line)).containsExactly(2, 6, 8);
    assertThat(sheet.cell(sheet.rows().get(1), "note").text()).isEqualTo("it says \"yes\", twice");
    assertThat(findings(sheet)).containsExactly("10 null null row-has-all-columns");
  }

  @Test
  void aByteOrderMarkIsNoPartOfTheFirstName() throws Exception {
    Sheet sheet = read("\ufeffcode,name\nbj,甲\n");
    assertThat(sheet.hasColumn("code")).isTrue();
    assertThat(sheet.rows().getFirst().id()).isEqualTo("BJ");
  }

  @Test
  void theLastLineNeedsNoEnd() throws Exception {
    assertThat(read("code,note\na,1").rows()).hasSize(1);
    assertThat(read("code,note").rows()).isEmpty();
  }

  @Test
  void otherEncodingsAndDelimitersAreRead() throws Exception {
    Charset gbk = Charset.forName("GBK");
    Source source =
        new Source(
            "",
            "things",
            "things.csv",
            ';',
            gbk,
            List.of("编号"),
            false,
            new IdRule.Uuid(),
            Map.of(),
            List.of(),
            null);
    Sheet sheet =
        Sheet.read(
            new Numbering("test", Map.of()),
            source,
            new ByteArrayResource("编号;名称\n一;螺栓,大\n".getBytes(gbk)));
    assertThat(sheet.cell(sheet.rows().getFirst(), "名称").text()).isEqualTo("螺栓,大");
  }

  @Test
  void aFileInAnotherEncodingIsRefusedAsAWhole() {
    byte[] gbk = "code,note\n螺栓,大\n".getBytes(Charset.forName("GBK"));
    Sheet.Unreadable refused =
        catchThrowableOfType(
            Sheet.Unreadable.class,
            () -> Sheet.read(new Numbering("test", Map.of()), SOURCE, new ByteArrayResource(gbk)));
    assertThat(refused.reason().en()).contains("UTF-8");
    assertThat(refused.reason().zh()).contains("UTF-8").matches(".*\\p{IsHan}.*");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "code,code\na,b\n", "code,note\n\"a\"b,c\n", "code,note\na,\"open\n"})
  void aFileThatIsNoTableIsRefusedAsAWhole(String text) {
    Sheet.Unreadable refused = catchThrowableOfType(Sheet.Unreadable.class, () -> read(text));
    assertThat(refused).isNotNull();
    assertThat(refused.reason().zh()).matches("(?s).*\\p{IsHan}.*");
  }

  @Test
  void aKeyIsThereAndUnique() throws Exception {
    Sheet sheet = read("code,note\na,1\n,2\n a ,3\nb,4\nB,5\n!!,6\n");
    assertThat(sheet.rows().stream().map(Sheet.Row::id)).containsExactly("A", "B");
    assertThat(findings(sheet))
        .containsExactly(
            "3 code  row-has-a-key",
            "4 code  a  key-is-unique",
            "6 code B code-is-unique",
            "7 code !! key-makes-a-code");
    assertThat(sheet.findings().get(1).reason().en()).contains("Line 2");
  }

  @Test
  void theFirstRowOfEachKeyCountsWhereOnlyDistinctOnesAreWanted() throws Exception {
    Source distinct = source(List.of("code"), true, new IdRule.Code(), Map.of());
    Sheet sheet = read(distinct, "code,note\na,1\na,2\nb,3\n");
    assertThat(sheet.rows().stream().map(Sheet.Row::line)).containsExactly(2, 4);
    assertThat(sheet.findings()).isEmpty();
  }

  @Test
  void partsOfAKeyDoNotRunIntoEachOther() throws Exception {
    Source pair = source(List.of("code", "note"), false, new IdRule.Uuid(), Map.of());
    Sheet sheet = read(pair, "code,note\nab,c\na,bc\n");
    assertThat(sheet.rows().stream().map(Sheet.Row::id).distinct()).hasSize(2);
    assertThat(sheet.find(List.of("a", "bc")).map(Sheet.Row::line)).contains(3);
    assertThat(sheet.find(List.of("ab", "bc"))).isEmpty();
  }

  @Test
  void namesFollowFromImportSourceAndKeyAlone() throws Exception {
    Source uuid = source(List.of("code"), false, new IdRule.Uuid(), Map.of());
    String id = read(uuid, "code,note\na,1\n").rows().getFirst().id();
    assertThat(read(uuid, "note,code\n9,z\n2,a\n").rows().getLast().id()).isEqualTo(id);
    assertThat(
            Sheet.read(
                    new Numbering("other", Map.of()),
                    uuid,
                    new ByteArrayResource("code,note\na,1\n".getBytes(StandardCharsets.UTF_8)))
                .rows()
                .getFirst()
                .id())
        .isNotEqualTo(id);
    Source numbers = source(List.of("code"), false, new IdRule.Numbers("E", 7), Map.of());
    assertThat(read(numbers, "code,note\nb,1\na,2\n").rows().stream().map(Sheet.Row::id))
        .containsExactly("E7", "E8");
  }

  @Test
  void aCodeIsInAscii() throws Exception {
    assertThat(findings(read("code,note\n螺栓,1\nsystem,2\nM 8 bolt,3\n")))
        .containsExactly("2 code 螺栓 key-makes-a-code", "3 code system key-makes-a-code");
  }

  @Test
  void aNumberStaysWithItsKey() throws Exception {
    Source numbers = source(List.of("code"), false, new IdRule.Numbers("E", 7), Map.of());
    Numbering first = new Numbering("test", Map.of());
    assertThat(ids(first, numbers, "code,note\na,1\nshort\nc,3\n")).containsExactly("E7", "E8");
    Numbering later = new Numbering("test", first.added());
    assertThat(ids(later, numbers, "code,note\nz,0\na,1\nb,2\nc,3\n"))
        .containsExactly("E9", "E7", "E10", "E8");
    assertThat(later.added()).hasSize(2);
  }

  private static List<String> ids(Numbering numbering, Source source, String text)
      throws Sheet.Unreadable {
    return Sheet.read(
            numbering, source, new ByteArrayResource(text.getBytes(StandardCharsets.UTF_8)))
        .rows()
        .stream()
        .map(Sheet.Row::id)
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "none",
      value = {
        "'  plain ', plain",
        "'', none",
        "'  ', none",
        "a, b",
      })
  void valuesAreStrippedAndRenamed(String raw, String text) throws Exception {
    Source source =
        source(
            List.of("code"),
            false,
            new IdRule.Code(),
            Map.of("note", new Column(null, null, Map.of("a", "b"), null)));
    Sheet sheet = read(source, "code,note\nk," + raw + "\n");
    assertThat(sheet.cell(sheet.rows().getFirst(), "note")).isEqualTo(new Cell(text, "note", raw));
  }

  @Test
  void aDefaultIsReadLikeAValue() throws Exception {
    Column dated = new Column(Dates.of("M/d/yyyy"), null, Map.of("?", ""), "12/31/2017");
    Source source = source(List.of("code"), false, new IdRule.Code(), Map.of("note", dated));
    Sheet sheet = read(source, "code,note\na,\nb,?\nc,1/2/2017\n");
    for (Sheet.Row row : sheet.rows()) {
      assertThat(sheet.cell(row, "note").text())
          .isEqualTo(row.id().equals("C") ? "2017-01-02" : "2017-12-31");
    }
  }

  @Test
  void aValueThatNoDatabaseTakesIsUnusable() throws Exception {
    Sheet sheet = read("code,note\na,x\0y\n");
    Unusable refused =
        catchThrowableOfType(Unusable.class, () -> sheet.cell(sheet.rows().getFirst(), "note"));
    assertThat(refused.rule()).isEqualTo("value-is-text");
    assertThat(refused.cell().raw()).isEqualTo("x\\0y");
  }
}
