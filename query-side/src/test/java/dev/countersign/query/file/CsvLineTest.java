package dev.countersign.query.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvLineTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          plain            | plain
          a,b              | "a,b"
          say "hi"         | "say ""hi\"""
          =1+1             | "'=1+1"
          +cmd             | "'+cmd"
          -2               | "'-2"
          @SUM(A1)         | "'@SUM(A1)"
          ＝1              | "'＝1"
          a=b              | a=b
          `\t=1`           | `"'\t=1"`
          """)
  void noCellIsAFormula(String cell, String written) {
    assertThat(CsvLine.of(Arrays.asList(cell, null))).isEqualTo(written + ",\r\n");
  }
}
