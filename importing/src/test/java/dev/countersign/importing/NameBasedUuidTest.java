package dev.countersign.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class NameBasedUuidTest {
  @Test
  void isThatOfTheStandard() {
    // The example of RFC 9562, A.4.
    assertThat(
            NameBasedUuid.of(
                UUID.fromString("6ba7b810-9dad-11d1-80b4-00c04fd430c8"), "www.example.com"))
        .isEqualTo(UUID.fromString("2ed6657d-e927-568b-95e1-2665a8aea6a2"));
  }

  @Test
  void namesDoNotRunIntoEachOther() {
    assertThat(NameBasedUuid.of("ab", "c")).isNotEqualTo(NameBasedUuid.of("a", "bc"));
    assertThat(NameBasedUuid.of("a", "b")).isNotEqualTo(NameBasedUuid.of("ab"));
  }

  @Test
  void staysTheSameForEver() {
    // Another value would import everything a second time.
    assertThat(NameBasedUuid.of("import", "source", "key"))
        .isEqualTo(UUID.fromString("c22fb90f-1d31-5449-bd59-70d207333497"));
  }
}
