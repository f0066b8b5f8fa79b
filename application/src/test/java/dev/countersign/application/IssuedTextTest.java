package dev.countersign.application;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.command.contract.signing.IssuedText;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever has the approved text and the number computes what was issued, without Countersign. */
class IssuedTextTest {
  @TempDir private Path directory;

  @Test
  void theScriptComputesWhatTheHouseIssues() throws Exception {
    for (String number : new String[] {"XS-BJ-2026-0007", "销售-北京 2026/0007"}) {
      byte[] approved = {0, 1, '\r', '\n', (byte) 0xff};
      Path file = Files.write(directory.resolve("approved text.bin"), approved);
      String hash = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(approved));
      assertThat(Script.run(Map.of(), "../scripts/issued-hash", number, file.toString()).strip())
          .isEqualTo(IssuedText.hash(number, hash));
    }
  }

  @Test
  void theDocumentedExampleIsTrue() throws Exception {
    Path file = Files.writeString(directory.resolve("approved.txt"), "test");
    String computed =
        Script.run(Map.of(), "../scripts/issued-hash", "XS-BJ-2026-0007", file.toString()).strip();
    assertThat(Files.readString(Path.of("..", "docs", "issued-text.md"))).contains(computed);
  }
}
